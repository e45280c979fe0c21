"""What members of staff were trained in, and when (HOC-4.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, ForeignKey, Index, Row, insert, select
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment
from storage.staff import StaffRow


class TrainingRow(Base):
    """One training of one member of staff, in the words of whoever noted it."""

    __tablename__ = "training"
    __table_args__ = (Index("ix_training_staff_id", "staff_id"),)

    id: Mapped[Id]
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    trained_on: Mapped[date]
    what: Mapped[str]
    noted_at: Mapped[Moment]


def note_training(
    connection: Connection, staff_id: int, trained_on: date, what: str, at: datetime
) -> None:
    """Keep that somebody was trained."""
    row = {"staff_id": staff_id, "trained_on": trained_on, "what": what, "noted_at": at}
    connection.execute(insert(TrainingRow).values(**row))


def trainings_at(connection: Connection, landlord: str) -> Sequence[Row[Any]]:
    """(staff_id, trained_on, what) of everybody at a landlord, the newest first."""
    return connection.execute(
        select(TrainingRow.staff_id, TrainingRow.trained_on, TrainingRow.what)
        .join(StaffRow, StaffRow.id == TrainingRow.staff_id)
        .where(StaffRow.landlord == landlord)
        .order_by(TrainingRow.trained_on.desc(), TrainingRow.id.desc())
    ).all()
