"""What happened on a case that starts a clock, or that a rule remembers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, DateTime, ForeignKey, Index, Row, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment
from storage.staff import StaffRow

ISSUE_ADDED = "issue_added"
"""More came in after the acknowledgement; a person says what it is, within its clock."""


class HappeningRow(Base):
    """One thing (`cases.clock_facts.What`), when, and when what it called for was done.

    `due` is only a day that a person named. `data` has what a page or a letter needs of it.
    """

    __tablename__ = "happening"
    __table_args__ = (Index("ix_happening_case_id", "case_id"),)

    id: Mapped[Id]
    landlord: Mapped[str]
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    what: Mapped[str]
    at: Mapped[Moment]
    due: Mapped[date | None]
    data: Mapped[dict[str, Any]]
    noted_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    done_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    done_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))


def add_happening(
    connection: Connection,
    *,
    landlord: str,
    case_id: int,
    what: str,
    at: datetime,
    due: date | None = None,
    data: Mapping[str, Any] | None = None,
    noted_by: int | None = None,
) -> int:
    """Keep one thing that happened; its number."""
    row = {
        "landlord": landlord,
        "case_id": case_id,
        "what": what,
        "at": at,
        "due": due,
        "data": dict(data or {}),
        "noted_by": noted_by,
    }
    return connection.execute(
        insert(HappeningRow).values(**row).returning(HappeningRow.id)
    ).scalar_one()


def happenings_of(connection: Connection, case_ids: Sequence[int]) -> Sequence[Row]:
    """All that happened on these cases, in order, with the name of who noted it."""
    return connection.execute(
        select(HappeningRow, StaffRow.name.label("noted_by_name"))
        .outerjoin(StaffRow, StaffRow.id == HappeningRow.noted_by)
        .where(HappeningRow.case_id.in_(case_ids))
        .order_by(HappeningRow.at, HappeningRow.id)
    ).all()


def happening_of(connection: Connection, case_id: int, happening_id: int) -> Row | None:
    """One of a case's."""
    mine = (HappeningRow.id == happening_id, HappeningRow.case_id == case_id)
    return connection.execute(select(HappeningRow).where(*mine)).one_or_none()


def waiting(connection: Connection, case_id: int, what: str) -> Row | None:
    """The latest of its kind on a case that is not done yet."""
    return connection.execute(
        select(HappeningRow)
        .where(
            HappeningRow.case_id == case_id,
            HappeningRow.what == what,
            HappeningRow.done_at.is_(None),
        )
        .order_by(HappeningRow.id.desc())
        .limit(1)
    ).one_or_none()


def happened(connection: Connection, case_id: int, what: str) -> bool:
    """Whether such a thing is on the case at all."""
    found = select(HappeningRow.id).where(
        HappeningRow.case_id == case_id, HappeningRow.what == what
    )
    return connection.execute(found.limit(1)).first() is not None


def settle_happening(
    connection: Connection,
    happening_id: int,
    at: datetime,
    done_by: int | None,
    data: Mapping[str, Any] | None = None,
) -> None:
    """What it called for is done, and how."""
    connection.execute(
        update(HappeningRow)
        .where(HappeningRow.id == happening_id)
        .values(done_at=at, done_by=done_by, data=HappeningRow.data.concat(dict(data or {})))
    )


def move_happening(connection: Connection, happening_id: int, due: date) -> None:
    """Another day was named for it."""
    connection.execute(update(HappeningRow).where(HappeningRow.id == happening_id).values(due=due))
