"""What was said in one conversation, both ways, for the person who is in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, bindparam, func, or_, select
from sqlalchemy.dialects.postgresql import aggregate_order_by

from messages.addresses import Address, Channel
from messages.outgoing import Choice, Delivery, Outgoing
from storage.attachments import AttachmentRow
from storage.cases import CaseRow
from storage.inbox import InboxRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.said import choices_of
from storage.staff import StaffRow

LONGEST = 1000
"""Lines of a transcript, each way; the newest are kept."""

FETCHABLE = (
    Delivery.WAITING,
    Delivery.SENDING,
    Delivery.UNKNOWN,
    Delivery.HANDED_OVER,
    Delivery.SENT,
)
"""States of a message that a browser may have but has not said so."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was said; `by` is "resident", "assistant" or "staff", `at` in UTC.

    `id` is the inbox's for a resident's line and the outbox's for ours.
    """

    id: int
    by: str
    text: str
    at: datetime
    author: str = ""
    choices: tuple[Choice, ...] = ()
    reference: str | None = None
    files: tuple[str, ...] = ()
    """The names of the photos and files that came with it, empty where one has none."""


# What was kept long enough has lost its words: such a line is shown to nobody.
_AT_ADDRESS = and_(
    AddressRow.landlord == bindparam("landlord"),
    AddressRow.channel == bindparam("channel"),
    AddressRow.value == bindparam("value"),
)
_MAY_BE_SEEN: ColumnElement[bool] = and_(
    OutboxRow.body != "",
    OutboxRow.status.not_in([Delivery.HELD.value, Delivery.FAILED.value]),
    or_(
        OutboxRow.status != Delivery.WAITING.value,
        OutboxRow.attempts > 0,
        OutboxRow.try_at.is_(None),
        OutboxRow.try_at <= bindparam("now"),
    ),
)


def _ours() -> Select[*tuple[Any, ...]]:
    return (
        select(OutboxRow, StaffRow.name.label("staff_name"), CaseRow.reference)
        .join(AddressRow, AddressRow.id == OutboxRow.address_id)
        .outerjoin(StaffRow, StaffRow.id == OutboxRow.staff_id)
        .outerjoin(CaseRow, CaseRow.id == OutboxRow.case_id)
        .where(_AT_ADDRESS, _MAY_BE_SEEN)
    )


_OURS = _ours().order_by(OutboxRow.id.desc()).limit(LONGEST)
_FILES = (
    select(func.array_agg(aggregate_order_by(AttachmentRow.file_name, AttachmentRow.id)))
    .where(AttachmentRow.inbox_id == InboxRow.id)
    .scalar_subquery()
)
_THEIRS = (
    select(InboxRow.id, InboxRow.body, InboxRow.received_at, _FILES.label("files"))
    .join(AddressRow, AddressRow.id == InboxRow.address_id)
    .where(_AT_ADDRESS, or_(InboxRow.body != "", _FILES.is_not(None)))
    .order_by(InboxRow.id.desc())
    .limit(LONGEST)
)
_KNOWN = select(AddressRow.id).where(_AT_ADDRESS)

# A message that was held back or put off leaves after younger ones: a browser that has those
# does not have it, though its id is lower.
_last_seen = OutboxRow.__table__.alias("last_seen")
_LEFT_LATE = and_(
    OutboxRow.status.in_([state.value for state in FETCHABLE]),
    OutboxRow.tried_at
    > select(_last_seen.c.created_at)
    .where(_last_seen.c.id == bindparam("after"), _last_seen.c.address_id == OutboxRow.address_id)
    .scalar_subquery(),
)
_SINCE = (
    _ours()
    .where(or_(OutboxRow.id > bindparam("after"), _LEFT_LATE))
    .order_by(OutboxRow.id)
    .limit(LONGEST)
)
_ARRIVED = (
    select(OutboxRow.id)
    .join(AddressRow, AddressRow.id == OutboxRow.address_id)
    .where(
        _AT_ADDRESS,
        _MAY_BE_SEEN,
        OutboxRow.id <= bindparam("after"),
        OutboxRow.status.in_([state.value for state in FETCHABLE]),
        func.coalesce(_LEFT_LATE, False).is_(False),
    )
    .order_by(OutboxRow.id)
)


def is_known(connection: Connection, landlord: str, address: Address) -> bool:
    """Whether anybody ever wrote to this landlord from this address."""
    return connection.execute(_KNOWN, _whose(landlord, address)).first() is not None


def lines(
    connection: Connection, landlord: str, address: Address, now: datetime
) -> tuple[Line, ...]:
    """The conversation in the order it was said, each answer after what it answers."""
    whose = _whose(landlord, address) | {"now": now}
    placed = [
        ((row.received_at, row.id, 0, row.id), _their_line(row))
        for row in connection.execute(_THEIRS, whose)
    ]
    placed += [
        ((row.created_at, row.answers or 0, 1, row.id), _line(row))
        for row in connection.execute(_OURS.with_only_columns(*_columns()), whose)
    ]
    return tuple(line for _, line in sorted(placed, key=lambda each: each[0]))


def since(
    connection: Connection, landlord: str, address: Address, after: int, now: datetime
) -> tuple[Outgoing, ...]:
    """Our messages that a browser with everything up to `after` does not have, oldest first."""
    whose = _whose(landlord, address) | {"now": now, "after": after}
    rows = connection.execute(_SINCE.with_only_columns(*_columns()), whose)
    return tuple(_outgoing(row, address) for row in rows)


def arrived(
    connection: Connection, landlord: str, address: Address, after: int, now: datetime
) -> tuple[int, ...]:
    """The ids of messages that this browser has, and that are not yet known to be delivered."""
    whose = _whose(landlord, address) | {"now": now, "after": after}
    return tuple(connection.execute(_ARRIVED, whose).scalars())


def _whose(landlord: str, address: Address) -> dict[str, Any]:
    return {"landlord": landlord, "channel": address.channel.value, "value": address.value}


def _columns() -> tuple[Any, ...]:
    return (
        *OutboxRow.__table__.c,
        StaffRow.name.label("staff_name"),
        CaseRow.reference,
    )


def _their_line(row: Any) -> Line:
    files = tuple(row.files or ())
    return Line(row.id, "resident", row.body, row.received_at, files=files)


def _line(row: Any) -> Line:
    return Line(
        id=row.id,
        by="staff" if row.staff_id else "assistant",
        text=row.body,
        at=row.created_at,
        author=row.staff_name or "assistant",
        choices=choices_of(row.choices),
        reference=row.reference,
    )


def _outgoing(row: Any, address: Address) -> Outgoing:
    return Outgoing(
        id=row.id,
        landlord=row.landlord,
        to=Address(Channel(address.channel), address.value),
        text=row.body,
        choices=choices_of(row.choices),
        kinds=tuple(row.kinds),
        created_at=row.created_at,
        status=Delivery(row.status),
        author=row.staff_name or "assistant",
        reference=row.reference,
    )
