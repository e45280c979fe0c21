"""A message on its way out, read together with whom it goes to and what is before it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Exists, Table, exists, or_, select

from messages.addresses import Address, Channel
from messages.outgoing import Delivery, Outgoing
from storage.cases import CaseRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.said import choices_of

outbox = cast(Table, OutboxRow.__table__)
address = cast(Table, AddressRow.__table__)
_case = cast(Table, CaseRow.__table__)
_earlier = outbox.alias("earlier")

UNDECIDED = (Delivery.WAITING, Delivery.SENDING, Delivery.UNKNOWN)
"""A later message to the same address waits while one of these is before it, but for one that
waits for an hour the person asked for: an answer to what they write meanwhile goes first."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """A row of the outbox as its delivery sees it.

    `behind` is true while an earlier message to the same address is undecided.
    """

    outgoing: Outgoing
    address_id: int
    case_id: int | None
    attempts: int
    tried_at: datetime | None
    try_at: datetime | None
    stopped_at: datetime | None
    behind: bool

    @property
    def id(self) -> int:
        """Our number for the message."""
        return self.outgoing.id


def behind() -> Exists:
    """The condition that an earlier message to the same address is undecided."""
    return exists().where(
        _earlier.c.address_id == outbox.c.address_id,
        _earlier.c.id < outbox.c.id,
        _earlier.c.status.in_([state.value for state in UNDECIDED]),
        or_(_earlier.c.attempts > 0, _earlier.c.try_at.is_(None)),
    )


def facts() -> list[ColumnElement[Any]]:
    """The columns that `leaving` reads; the statement joins `outbox` and `address`."""
    of_case = _case.c.id == outbox.c.case_id
    reference = select(_case.c.reference).where(of_case).scalar_subquery()
    brand = select(_case.c.fields["brand"].astext).where(of_case).scalar_subquery()
    return [
        *outbox.c,
        address.c.channel,
        address.c.value,
        address.c.stopped_at,
        reference.label("reference"),
        brand.label("brand"),
        behind().label("behind"),
    ]


def leaving(row: Any) -> Leaving:
    """Make a `Leaving` of a row with these `facts`."""
    return Leaving(
        outgoing=_outgoing(row),
        address_id=row.address_id,
        case_id=row.case_id,
        attempts=row.attempts,
        tried_at=row.tried_at,
        try_at=row.try_at,
        stopped_at=row.stopped_at,
        behind=row.behind,
    )


def _outgoing(row: Any) -> Outgoing:
    return Outgoing(
        id=row.id,
        landlord=row.landlord,
        to=Address(Channel(row.channel), row.value),
        text=row.body,
        choices=choices_of(row.choices),
        kinds=tuple(row.kinds),
        contains=tuple(row.contains),
        created_at=row.created_at,
        status=Delivery(row.status),
        author="staff" if row.staff_id else "assistant",
        reference=row.reference,
        brand=row.brand or "",
    )
