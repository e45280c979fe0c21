"""The statements of one turn, built once: a conversation is locked, read, and written back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, insert, or_, select, update
from sqlalchemy.dialects import postgresql

from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.inbox import InboxRow
from storage.people import AddressRow, Adjustment, Person
from storage.sessions import SessionRow

EASY = ("easy_read", "short_plain_words")
"""Adjustments that ask for easier words."""

_REPEAT = (
    select(InboxRow.id)
    .where(
        InboxRow.channel == bindparam("channel"), InboxRow.provider_id == bindparam("provider_id")
    )
    .scalar_subquery()
)
_EASY = (
    select(func.count())
    .where(
        Adjustment.person_id == Person.id,
        Adjustment.code.in_(EASY),
        Adjustment.status.in_(("asked", "agreed")),
    )
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
        Person.name,
        Person.home,
        Person.language,
        SessionRow.version,
        SessionRow.state,
        SessionRow.with_staff_since,
        _EASY.label("easy"),
    )
    .join(Person, Person.id == AddressRow.person_id)
    .outerjoin(SessionRow, SessionRow.address_id == AddressRow.id)
)
_LOCKED = (
    _CONVERSATION.add_columns(_REPEAT.label("repeat_of"))
    .where(
        AddressRow.landlord == bindparam("landlord"),
        AddressRow.channel == bindparam("channel"),
        AddressRow.value == bindparam("value"),
    )
    .with_for_update(of=AddressRow, key_share=True)
)
_BY_ID = _CONVERSATION.where(AddressRow.id == bindparam("address_id"))
_LOCKED_BY_ID = _BY_ID.with_for_update(of=AddressRow, key_share=True)
_CASES = (
    select(
        CaseRow.id,
        CaseRow.reference,
        CaseRow.kind,
        CaseRow.category,
        CaseRow.fields["topic"].astext.label("topic"),
        CaseRow.state,
        CaseRow.acknowledged_at,
        CaseRow.responded_at,
        CaseRow.next_due,
        CaseRow.danger,
        CaseRow.address_id,
        ConsentRow.status.label("consent"),
    )
    .outerjoin(ConsentRow, ConsentRow.case_id == CaseRow.id)
    .where(
        or_(
            CaseRow.address_id == bindparam("address_id"),
            CaseRow.resident_address_id == bindparam("address_id"),
        )
    )
    .order_by(CaseRow.id.desc())
    .limit(20)
)
_REMEMBER = (
    postgresql.insert(InboxRow)
    .on_conflict_do_nothing(index_elements=["channel", "provider_id"])
    .returning(InboxRow.id)
)
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
_LINK = (
    update(InboxRow)
    .where(InboxRow.id == bindparam("inbox_id"))
    .values(case_id=bindparam("of_case"))
)


def lock(
    connection: Connection, landlord: str, channel: str, value: str, provider_id: str
) -> Row | None:
    """The conversation at this address, held still until the transaction ends; None if it is new.

    `repeat_of` is the inbox row of this very message, if it came before.
    """
    found = {
        "landlord": landlord,
        "channel": channel,
        "value": value,
        "provider_id": provider_id,
    }
    return connection.execute(_LOCKED, found).one_or_none()


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


def cases_of(connection: Connection, address_id: int) -> list[Row]:
    """The cases this conversation may speak of, newest first."""
    return list(connection.execute(_CASES, {"address_id": address_id}))


def remember(connection: Connection, message: Mapping[str, Any]) -> int | None:
    """Keep an incoming message; None when this very message was kept before."""
    return connection.execute(_REMEMBER, {"case_id": None, **message}).scalar_one_or_none()


def link(connection: Connection, inbox_id: int, case_id: int) -> None:
    """Note which case a message was about."""
    connection.execute(_LINK, {"inbox_id": inbox_id, "of_case": case_id})


def save(
    connection: Connection, address_id: int, version: int, state: Mapping[str, Any], at: datetime
) -> None:
    """Write the conversation's memory back."""
    connection.execute(
        _SAVE,
        {"address_id": address_id, "version": version, "state": state, "updated_at": at},
    )
