"""Times when a landlord cannot do what it should: what it says of them, and which cases they touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    Connection,
    DateTime,
    ForeignKey,
    Index,
    Row,
    Select,
    any_,
    case,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from cases.case import CaseKind
from storage.base import Base, Id, Moment
from storage.cases import OPEN, CaseRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.queue import case_lines
from storage.who_sees import Who


class IncidentRow(Base):
    """One incident in the landlord's own words; on until `ended_at` (HOC-8.5).

    `given_by` is whoever answers for the words; `started_by` who typed them in, None where that
    was done by command.
    """

    __tablename__ = "incident"
    __table_args__ = (
        Index("ix_incident_on", "landlord", unique=True, postgresql_where=text("ended_at is null")),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    words: Mapped[str]
    since: Mapped[date]
    back_on: Mapped[date]
    given_by: Mapped[str]
    started_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    started_at: Mapped[Moment]
    ended_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    ended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


def incident_on(connection: Connection, landlord: str, *, locked: bool = False) -> Row[Any] | None:
    """The incident that is on at this landlord now, if one is."""
    mine = (IncidentRow.landlord == landlord, IncidentRow.ended_at.is_(None))
    found = select(IncidentRow).where(*mine)
    return connection.execute(found.with_for_update() if locked else found).one_or_none()


def add_incident(
    connection: Connection,
    *,
    landlord: str,
    words: str,
    since: date,
    back_on: date,
    given_by: str,
    staff_id: int | None,
    at: datetime,
) -> int | None:
    """Keep a new one; its number, or None where one is on, be it begun in the same instant."""
    row = {
        "landlord": landlord,
        "words": words,
        "since": since,
        "back_on": back_on,
        "given_by": given_by,
        "started_by": staff_id,
        "started_at": at,
    }
    unless_on = {"index_elements": ["landlord"], "index_where": IncidentRow.ended_at.is_(None)}
    new = insert(IncidentRow).values(**row).on_conflict_do_nothing(**unless_on)
    return connection.execute(new.returning(IncidentRow.id)).scalar_one_or_none()


def end_incident(
    connection: Connection, incident_id: int, staff_id: int | None, at: datetime
) -> None:
    """Things are as usual again."""
    connection.execute(
        update(IncidentRow)
        .where(IncidentRow.id == incident_id)
        .values(ended_by=staff_id, ended_at=at)
    )


def cases_affected(
    connection: Connection, landlord: str, until: datetime, who: Who, limit: int
) -> Sequence[Row[Any]]:
    """Open cases that owe something by then, the next due first, as `case_lines` shows them."""
    found = _affected(landlord, until, who).order_by(CaseRow.next_due, CaseRow.id)
    return connection.execute(found.limit(limit)).all()


Reached = tuple[int, int]
"""Whether it is no complaint (0 or 1), and a case's id: how far a sending has come."""


def cases_to_tell(
    connection: Connection, landlord: str, until: datetime, who: Who, after: Reached, limit: int
) -> Sequence[Row[Any]]:
    """The next of the same cases behind `after`, complaints before all else; `rank` is theirs."""
    rank = case((CaseRow.kind == CaseKind.COMPLAINT, 0), else_=1)
    place = tuple_(rank, CaseRow.id)
    found = _affected(landlord, until, who).add_columns(rank.label("rank"))
    return connection.execute(found.where(place > after).order_by(place).limit(limit)).all()


def told_of(connection: Connection, landlord: str, kind: str, since: datetime) -> set[int]:
    """The addresses that a message of this kind has gone to since then."""
    sent = select(OutboxRow.address_id).where(
        OutboxRow.landlord == landlord, OutboxRow.created_at >= since, any_(OutboxRow.kinds) == kind
    )
    return set(connection.execute(sent).scalars())


def _affected(landlord: str, until: datetime, who: Who) -> Select[Any]:
    return case_lines(landlord).where(text(OPEN), who.sees(), CaseRow.next_due <= until)


def note_at_landlord(
    connection: Connection,
    *,
    landlord: str,
    at: datetime,
    staff_id: int | None,
    event: str,
    data: Mapping[str, Any],
) -> None:
    """Add to the ledger what concerns no single case."""
    connection.execute(
        insert(LedgerRow).values(
            landlord=landlord, at=at, actor="staff", staff_id=staff_id, event=event, data=dict(data)
        )
    )
