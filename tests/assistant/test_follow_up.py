"""Whether it is put right is asked once, and of nothing that has been erased (H21-14.1)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from fakes import FrozenClock
from staff_seed import Seeded, packs, seed

from assistant.follow_up import FollowUp
from storage.database import Database

CLOSED = datetime(2026, 10, 20, 10, tzinfo=UTC)


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Seeded:
    return seed(database, clock)


def sweep(office: Seeded) -> None:
    FollowUp(office.database, packs(), office.desk.parts.voice, office.clock).sweep()


def test_the_person_of_a_closed_complaint_is_asked_once(office: Seeded) -> None:
    reference = office.case(state="closed", closed_at=CLOSED)
    sweep(office)
    sweep(office)
    (sent,) = office.sent(reference)
    assert sent.kinds == ["put_right_check"]


def test_nobody_is_asked_about_what_has_been_erased(office: Seeded) -> None:
    erased_at = CLOSED + timedelta(days=30)
    reference = office.case(state="closed", closed_at=CLOSED, erased_at=erased_at)
    sweep(office)
    assert office.sent(reference) == []
