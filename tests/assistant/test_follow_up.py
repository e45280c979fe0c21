"""Whether it is put right is asked once, and of nothing that has been erased (H21-14.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from fakes import FrozenClock
from staff_seed import Seeded, make_address, packs, represent, seed

from assistant.follow_up import FollowUp
from assistant.survey_after_close import SurveyAfterClose
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


GIVEN = {"status": "given", "answered_at": CLOSED}
AGREED_UNTIL_PASSED = {**GIVEN, "ends_on": date(2026, 10, 20)}
TAKEN_BACK = {"status": "withdrawn", "answered_at": CLOSED, "withdrawn_at": CLOSED}
REFUSED = {"status": "refused", "answered_at": CLOSED}


@pytest.mark.parametrize(
    ("consent", "asked"),
    [
        (GIVEN, ["put_right_check"]),
        (AGREED_UNTIL_PASSED, []),
        (TAKEN_BACK, []),
        (REFUSED, []),
        ({"status": "asked"}, []),
        ({"status": "needed"}, []),
    ],
    ids=["given", "run out", "taken back", "refused", "not answered yet", "not asked yet"],
)
def test_whoever_acts_is_asked_only_while_they_may_be_told(
    office: Seeded, consent: dict[str, Any], asked: list[str]
) -> None:
    """HOC-3.6: neither whether it is put right, nor how we did."""
    reference = office.case(state="closed", closed_at=CLOSED, resident_address_id=None)
    with office.database.begin() as connection:
        represent(connection, reference, **consent)
    sweep(office)
    SurveyAfterClose(office.database, packs(), office.desk.parts.voice, office.clock).sweep()
    assert [kind for one in office.sent(reference) for kind in one.kinds] == asked
    assert office.row(reference).fields["followed_up"] is True


def test_a_resident_who_took_consent_back_is_asked_themselves(office: Seeded) -> None:
    reference = office.case(state="closed", closed_at=CLOSED, resident_address_id=None)
    with office.database.begin() as connection:
        own = make_address(connection, "demo", value="+447700900472")
        represent(connection, reference, resident_address_id=own, **TAKEN_BACK)
    sweep(office)
    (sent,) = office.sent(reference)
    assert sent.value == "+447700900472"
