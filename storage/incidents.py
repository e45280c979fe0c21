"""Times when a landlord cannot do what it should: what it says of them, and which cases they touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, DateTime, ForeignKey, Index, Row, insert, select, text, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment
from storage.cases import OPEN, CaseRow
from storage.ledger import LedgerRow
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
) -> int:
    """Keep a new one; its number."""
    row = {
        "landlord": landlord,
        "words": words,
        "since": since,
        "back_on": back_on,
        "given_by": given_by,
        "started_by": staff_id,
        "started_at": at,
    }
    return connection.execute(
        insert(IncidentRow).values(**row).returning(IncidentRow.id)
    ).scalar_one()


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
    due = CaseRow.next_due <= until
    return connection.execute(
        case_lines(landlord)
        .where(text(OPEN), who.sees(), due)
        .order_by(CaseRow.next_due, CaseRow.id)
        .limit(limit)
    ).all()


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
