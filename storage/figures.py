"""Counts for whoever watches over the running: what waits, and since when. Nobody is in them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, bindparam, func, select, text

from storage.cases import OPEN, CaseRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.tasks import TaskRow

_UNSENT = (
    select(
        AddressRow.channel,
        func.count().label("messages"),
        func.min(func.coalesce(OutboxRow.try_at, OutboxRow.created_at)).label("oldest"),
    )
    .join(AddressRow, AddressRow.id == OutboxRow.address_id)
    .where(
        # As in the partial index `ix_outbox_unsettled`, which is not used otherwise.
        text("outbox.status in ('waiting', 'sending', 'unknown', 'handed_over')"),
        OutboxRow.status != "handed_over",
        func.coalesce(OutboxRow.try_at, OutboxRow.created_at) <= bindparam("now"),
    )
    .group_by(AddressRow.channel)
    .order_by(AddressRow.channel)
)
_LATE = (
    select(CaseRow.landlord, func.count().label("cases"))
    .where(text(OPEN), CaseRow.next_due <= bindparam("now"))
    .group_by(CaseRow.landlord)
    .order_by(CaseRow.landlord)
)
_OPEN_TASKS = (
    select(TaskRow.landlord, TaskRow.kind, func.count().label("tasks"))
    .where(TaskRow.done_at.is_(None))
    .group_by(TaskRow.landlord, TaskRow.kind)
    .order_by(TaskRow.landlord, TaskRow.kind)
)
_OLDEST_DANGER = select(func.min(TaskRow.created_at)).where(
    TaskRow.kind == "danger", TaskRow.done_at.is_(None), TaskRow.claimed_by.is_(None)
)


def unsent(connection: Connection, now: datetime) -> Sequence[Row]:
    """By `channel`, how many `messages` should have gone by now, and the `oldest` one's time."""
    return connection.execute(_UNSENT, {"now": now}).all()


def late_cases(connection: Connection, now: datetime) -> Sequence[Row]:
    """By `landlord`, how many open `cases` have a date that has passed."""
    return connection.execute(_LATE, {"now": now}).all()


def tasks_waiting(connection: Connection) -> Sequence[Row]:
    """By `landlord` and `kind`, how many `tasks` are not done."""
    return connection.execute(_OPEN_TASKS).all()


def oldest_danger(connection: Connection) -> datetime | None:
    """Since when somebody may be in danger and no person has taken it on; None where nobody is."""
    return connection.execute(_OLDEST_DANGER).scalar_one()
