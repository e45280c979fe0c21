"""The days off that each landlord's dates were last counted with."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, Row, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment
from storage.cases import OPEN, CaseRow


class CalendarSeen(Base):
    """The closed days (ISO) by proclamation or of the landlord's own, when last looked at."""

    __tablename__ = "calendar_seen"

    landlord: Mapped[str] = mapped_column(primary_key=True)
    closed_days: Mapped[list[str]]
    seen_at: Mapped[Moment]


def days_seen(connection: Connection, landlord: str) -> frozenset[date] | None:
    """The days that were counted with, locked so that one worker moves dates; None at first."""
    found = connection.execute(
        select(CalendarSeen.closed_days).where(CalendarSeen.landlord == landlord).with_for_update()
    ).scalar_one_or_none()
    return None if found is None else frozenset(date.fromisoformat(day) for day in found)


def see_days(connection: Connection, landlord: str, days: Collection[date], at: datetime) -> None:
    """From now on these are counted with."""
    kept = sorted(day.isoformat() for day in days)
    row = insert(CalendarSeen).values(landlord=landlord, closed_days=kept, seen_at=at)
    connection.execute(
        row.on_conflict_do_update(
            index_elements=["landlord"], set_={"closed_days": kept, "seen_at": at}
        )
    )


def open_cases(connection: Connection, landlord: str, after: int, limit: int) -> Sequence[Row]:
    """Cases at which somebody still owes something, those numbered above `after` first."""
    mine = (CaseRow.landlord == landlord, text(OPEN), CaseRow.id > after)
    return connection.execute(select(CaseRow).where(*mine).order_by(CaseRow.id).limit(limit)).all()
