"""A conversation outside the hot turn: begun, read, and its memory written back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, select
from sqlalchemy.dialects import postgresql

from storage.people import HOLDS, AddressRow, Adjustment, Person
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
_NEW_PERSON = (
    insert(Person)
    .values(landlord=bindparam("landlord"), name=bindparam("name"))
    .returning(Person.id)
)
_NEW_ADDRESS = (
    postgresql.insert(AddressRow)
    .on_conflict_do_nothing(index_elements=["landlord", "channel", "value"])
    .returning(AddressRow.id)
)


def begin(connection: Connection, landlord: str, channel: str, value: str, name: str) -> None:
    """Make a person and an address for somebody who has never written; lost races are harmless."""
    person = {"landlord": landlord, "name": name}
    person_id = connection.execute(_NEW_PERSON, person).scalar_one()
    address = {
        "landlord": landlord,
        "channel": channel,
        "value": value,
        "person_id": person_id,
        "held": False,
    }
    connection.execute(_NEW_ADDRESS, address)


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
