"""What whoever watches over the running is told: what waits and since when, and nobody's name."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from fakes import FrozenClock
from prometheus_client import CollectorRegistry
from sqlalchemy import insert
from staff_seed import WORDS, Seeded, make_task, seed

from assistant.metrics import registry_with
from storage.database import Database
from storage.outbox import OutboxRow
from storage.tasks import claim_task


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Seeded:
    return seed(database, clock)


@pytest.fixture
def figures(office: Seeded, clock: FrozenClock) -> CollectorRegistry:
    return registry_with(office.database, clock)


def waits(office: Seeded, status: str, try_at: datetime | None = None) -> None:
    """One message on its way out, in that state."""
    case = office.row(office.case())
    with office.database.begin() as connection:
        connection.execute(
            insert(OutboxRow).values(
                landlord=case.landlord, address_id=case.address_id, case_id=case.id, kinds=[],
                contains=[], body=WORDS, choices=[], status=status, created_at=office.clock(),
                try_at=try_at,
            )
        )  # fmt: skip


def test_messages_that_should_have_gone_are_counted_and_the_oldest_timed(
    office: Seeded, figures: CollectorRegistry, clock: FrozenClock
):
    waits(office, "waiting")
    clock.forward(seconds=90)
    waits(office, "unknown")
    for status in ("handed_over", "sent", "delivered", "held", "failed"):
        waits(office, status)
    waits(office, "waiting", try_at=clock.now + timedelta(hours=8))  # for the morning
    sms = {"channel": "sms"}
    assert figures.get_sample_value("redress_messages_waiting", sms) == 2
    assert figures.get_sample_value("redress_message_waiting_seconds", sms) == 90


def test_open_cases_with_a_date_that_has_passed_are_counted(
    office: Seeded, figures: CollectorRegistry, clock: FrozenClock
):
    office.case()
    office.case(landlord="hpg")
    late = "redress_cases_late"
    assert figures.get_sample_value(late, {"landlord": "demo"}) is None
    clock.forward(days=10)
    office.case(state="closed", closed_at=clock.now)
    office.case()
    assert figures.get_sample_value(late, {"landlord": "demo"}) == 1
    assert figures.get_sample_value(late, {"landlord": "hpg"}) == 1


def test_danger_is_timed_until_somebody_takes_it_on(
    office: Seeded, figures: CollectorRegistry, clock: FrozenClock
):
    danger = "redress_danger_untaken_seconds"
    assert figures.get_sample_value(danger) == 0
    reference = office.case()
    with office.database.begin() as connection:
        task = make_task(connection, reference, "danger")
    clock.forward(seconds=300)
    assert figures.get_sample_value(danger) == 300
    of_that_kind = {"landlord": "demo", "kind": "danger"}
    assert figures.get_sample_value("redress_tasks_waiting", of_that_kind) == 1
    with office.database.begin() as connection:
        claim_task(connection, task, office.asha.id)
    assert figures.get_sample_value(danger) == 0
    assert figures.get_sample_value("redress_tasks_waiting", of_that_kind) == 1
