"""What was said: new rows of the outbox, and the answer that a message already got."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from messages.addresses import Address, Channel
from messages.outgoing import Choice, Delivery, Outgoing
from storage.outbox import OutboxRow
from storage.people import AddressRow

_PUT = insert(OutboxRow).returning(OutboxRow.id, sort_by_parameter_order=True)
_ANSWERS = (
    select(OutboxRow, AddressRow.channel, AddressRow.value)
    .join(AddressRow, AddressRow.id == OutboxRow.address_id)
    .where(OutboxRow.answers == bindparam("inbox_id"))
    .order_by(OutboxRow.id)
)


def put(
    connection: Connection,
    messages: Sequence[Outgoing],
    *,
    address_id: int,
    case_id: int | None,
    staff_id: int | None,
    try_at: datetime | None = None,
) -> tuple[Outgoing, ...]:
    """Keep these messages, in order; each comes back with its number. None leaves before `try_at`."""
    if not messages:
        return ()
    rows = [
        {
            "landlord": message.landlord,
            "address_id": address_id,
            "case_id": case_id,
            "staff_id": staff_id,
            **kept_form(message),
            "created_at": message.created_at,
            "try_at": try_at,
        }
        for message in messages
    ]
    ids = connection.execute(_PUT, rows).scalars()
    return tuple(replace(message, id=id_) for message, id_ in zip(messages, ids, strict=True))


def kept_form(message: Outgoing) -> dict[str, Any]:
    """What a row of the outbox keeps of a message's words."""
    return {
        "kinds": list(message.kinds),
        "contains": list(message.contains),
        "body": message.text,
        "choices": [{"value": choice.value, "label": choice.label} for choice in message.choices],
        "status": message.status.value,
    }


def choices_of(kept: Sequence[Mapping[str, str]]) -> tuple[Choice, ...]:
    """The choices that a row of the outbox keeps."""
    return tuple(Choice(choice["value"], choice["label"]) for choice in kept)


def answer_to(connection: Connection, inbox_id: int) -> tuple[Outgoing, ...]:
    """What this message was answered when it first came."""
    return tuple(_outgoing(row) for row in connection.execute(_ANSWERS, {"inbox_id": inbox_id}))


def _outgoing(row: Any) -> Outgoing:
    at: datetime = row.created_at
    return Outgoing(
        id=row.id,
        landlord=row.landlord,
        to=Address(Channel(row.channel), row.value),
        text=row.body,
        choices=choices_of(row.choices),
        kinds=tuple(row.kinds),
        contains=tuple(row.contains),
        created_at=at,
        status=Delivery(row.status),
    )
