"""A conversation outside the hot turn: begun, read, and its memory written back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select
from sqlalchemy.dialects import postgresql

from cases.adjustments import HOLDS
from storage.one_row import raw
from storage.people import AddressRow, Adjustment, Person
from storage.sessions import SessionRow

_NEEDS = (
    select(func.json_object_agg(Adjustment.code, Adjustment.words))
    .where(Adjustment.person_id == Person.id, Adjustment.status.in_(HOLDS))
    .scalar_subquery()
)
_CONVERSATION = (
    select(
        AddressRow.id,
        AddressRow.landlord,
        AddressRow.channel,
        AddressRow.value,
        AddressRow.person_id,
        AddressRow.held,
        AddressRow.stopped_at,
        AddressRow.unsafe_at,
        Person.name,
        Person.home,
        Person.language,
        SessionRow.version,
        SessionRow.state,
        SessionRow.with_staff_since,
        _NEEDS.label("needs"),
    )
    .join(Person, Person.id == AddressRow.person_id)
    .outerjoin(SessionRow, SessionRow.address_id == AddressRow.id)
)
_BY_ID = _CONVERSATION.where(AddressRow.id == bindparam("address_id"))
_LOCKED_BY_ID = _BY_ID.with_for_update(of=AddressRow, key_share=True)
_SAVE = postgresql.insert(SessionRow)
_SAVE = _SAVE.on_conflict_do_update(
    index_elements=["address_id"],
    set_={
        "version": _SAVE.excluded.version,
        "state": _SAVE.excluded.state,
        "updated_at": _SAVE.excluded.updated_at,
    },
)
_BEGIN = b"""
    WITH somebody AS (INSERT INTO person (landlord, name) VALUES (%s, %s) RETURNING id)
    INSERT INTO address (landlord, channel, value, person_id)
    SELECT %s, %s, %s, id FROM somebody ON CONFLICT DO NOTHING
"""


def begin(connection: Connection, landlord: str, channel: str, value: str, name: str) -> None:
    """Make a person and an address for somebody who has never written; lost races are harmless."""
    raw(connection).execute(_BEGIN, (landlord, name, landlord, channel, value))


def at_address(connection: Connection, address_id: int, *, locked: bool = False) -> Row:
    """The conversation at an address that is known to be there."""
    statement = _LOCKED_BY_ID if locked else _BY_ID
    return connection.execute(statement, {"address_id": address_id}).one()


def save(
    connection: Connection, address_id: int, version: int, state: Mapping[str, Any], at: datetime
) -> None:
    """Write the conversation's memory back."""
    connection.execute(
        _SAVE,
        {"address_id": address_id, "version": version, "state": state, "updated_at": at},
    )
