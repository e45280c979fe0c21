"""The record of a case: added to, never edited (HOC-5.12)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import insert, text
from sqlalchemy.exc import DatabaseError

from storage.database import Database
from storage.ledger import LedgerRow

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "change",
    [
        "update ledger set event = 'another'",
        "delete from ledger",
        "truncate ledger",
    ],
)
def test_nothing_that_happened_is_changed_or_taken_away(database: Database, change: str) -> None:
    """HOC-5.12: not even by us; the database refuses."""
    fact = {"landlord": "demo", "at": NOON, "actor": "staff", "event": "acknowledged", "data": {}}
    with database.begin() as connection:
        connection.execute(insert(LedgerRow).values(fact))
    with pytest.raises(DatabaseError), database.begin() as connection:
        connection.execute(text(change))
    with database.begin() as connection:
        kept = connection.execute(text("select event from ledger")).scalars().all()
    assert kept == ["acknowledged"]
