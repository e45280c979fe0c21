"""What becomes known of a person: name, home, adjustments, and whether they texted STOP."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, update
from sqlalchemy.dialects.postgresql import insert

from storage.one_row import raw
from storage.people import AddressRow, Adjustment

_KNOW = b"""
    UPDATE person
       SET name = coalesce(nullif(%s, ''), name), home = coalesce(nullif(%s, ''), home),
           postcode = coalesce(nullif(%s, ''), postcode)
     WHERE id = %s
"""


def know_person(
    connection: Connection, person_id: int, *, name: str = "", home: str = "", postcode: str = ""
) -> None:
    """Keep what was said and is not empty."""
    if name or home or postcode:
        raw(connection).execute(_KNOW, (name, home, postcode, person_id))


def ask_adjustment(
    connection: Connection, *, landlord: str, person_id: int, code: str, words: str, at: datetime
) -> None:
    """Keep an adjustment asked for; one that had ended is asked for anew."""
    asked = insert(Adjustment).values(
        landlord=landlord,
        person_id=person_id,
        code=code,
        words=words,
        status="asked",
        asked_at=at,
    )
    connection.execute(
        asked.on_conflict_do_update(
            index_elements=["person_id", "code"],
            set_={"words": words, "status": "asked", "asked_at": at},
            where=Adjustment.status == "ended",
        )
    )


def set_stopped(connection: Connection, address_id: int, at: datetime | None) -> None:
    """Nothing is sent to this address from `at` on; None lets messages out again."""
    connection.execute(update(AddressRow).where(AddressRow.id == address_id).values(stopped_at=at))


def set_unsafe(connection: Connection, address_id: int, at: datetime | None) -> None:
    """Only answers go to this address from `at` on; None lets everything out again."""
    connection.execute(update(AddressRow).where(AddressRow.id == address_id).values(unsafe_at=at))
