"""Members of staff whom a complaint names, or who had a hand in what it is about (HOC-5.8)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, ForeignKey, Index, Row, UniqueConstraint, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id
from storage.staff import StaffRow


class InvolvedRow(Base):
    """One member of staff who may not handle one case, and why."""

    __tablename__ = "involved"
    __table_args__ = (
        UniqueConstraint("case_id", "staff_id"),
        Index("ix_involved_staff_id", "staff_id"),
    )

    id: Mapped[Id]
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    why: Mapped[str]


def involve(connection: Connection, case_id: int, staff_id: int, why: str) -> None:
    """This person is part of what is complained of."""
    connection.execute(
        insert(InvolvedRow)
        .values(case_id=case_id, staff_id=staff_id, why=why)
        .on_conflict_do_nothing(index_elements=["case_id", "staff_id"])
    )


def involved_in(connection: Connection, case_id: int) -> Sequence[Row]:
    """Everybody who is, by name."""
    return connection.execute(
        select(InvolvedRow, StaffRow.name)
        .join(StaffRow, StaffRow.id == InvolvedRow.staff_id)
        .where(InvolvedRow.case_id == case_id)
        .order_by(StaffRow.name)
    ).all()
