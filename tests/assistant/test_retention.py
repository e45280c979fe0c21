"""Cases are kept as long as the pack says, and no longer; a hold stops it (H21-14.1, PK-41)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from fakes import FrozenClock
from sqlalchemy import select, text
from sqlalchemy.exc import DatabaseError
from staff_seed import Seeded, make_case, packs, seed

from assistant.retention import run
from storage.database import Database
from storage.inbox import InboxRow

LONG_AGO = datetime(2019, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def at_the_desk(database: Database, clock: FrozenClock) -> Seeded:
    return seed(database, clock)


def due(at_the_desk: Seeded, *, dry: bool = False) -> list[str]:
    found = run(at_the_desk.database, packs(), at_the_desk.clock, dry=dry)
    return [one.reference for one in found]


def test_after_six_years_the_words_are_gone_and_the_count_stays(at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(state="closed", closed_at=LONG_AGO, definition={"issues": ["x"]})
    assert due(at_the_desk, dry=True) == [reference]
    assert at_the_desk.row(reference).original_words != ""
    assert due(at_the_desk) == [reference]
    case = at_the_desk.row(reference)
    assert (case.original_words, case.definition, case.kind) == ("", {}, "complaint")
    with at_the_desk.database.begin() as connection:
        bodies = connection.scalars(select(InboxRow.body).where(InboxRow.case_id == case.id))
        assert set(bodies) == {""}
    assert at_the_desk.events(reference) == ["erased"]
    assert due(at_the_desk) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"state": "open"},
        {"state": "closed", "closed_at": datetime(2024, 3, 1, tzinfo=UTC)},
        {"state": "closed", "closed_at": LONG_AGO, "legal_hold": True},
    ],
    ids=["open", "too young", "on hold"],
)
def test_what_may_still_be_needed_stays(at_the_desk: Seeded, changes: dict[str, object]) -> None:
    reference = at_the_desk.case(**changes)
    assert due(at_the_desk) == []
    assert at_the_desk.row(reference).erased_at is None


@pytest.mark.parametrize(
    ("ended", "goes"), [(None, False), (date(2026, 6, 30), False), (date(2025, 11, 1), True)]
)
def test_housing_21_counts_from_the_tenancys_end(
    at_the_desk: Seeded, ended: date | None, goes: bool
) -> None:
    """The life of the tenancy and twelve months."""
    with at_the_desk.database.begin() as connection:
        reference = make_case(
            connection,
            LONG_AGO,
            landlord="h21",
            state="closed",
            closed_at=LONG_AGO,
            tenancy_ended_on=ended,
        )
    assert due(at_the_desk) == ([reference] if goes else [])


def test_nobody_else_may_change_the_ledger(at_the_desk: Seeded) -> None:
    at_the_desk.case()
    with (
        pytest.raises(DatabaseError, match="never edited"),
        at_the_desk.database.begin() as connection,
    ):
        connection.execute(text("update ledger set data = '{}'"))
