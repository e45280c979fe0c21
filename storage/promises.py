"""What the landlord promised to do, by whom and by when (HOC-7.3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, DateTime, ForeignKey, Index, Row, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment
from storage.staff import StaffRow


class PromiseRow(Base):
    """One promised action. `due_on` is the day now told; the first one is `first_due_on`."""

    __tablename__ = "promise"
    __table_args__ = (Index("ix_promise_case_id", "case_id"),)

    id: Mapped[Id]
    landlord: Mapped[str]
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    stage: Mapped[int | None]
    kind: Mapped[str]
    what: Mapped[str]
    owner: Mapped[str]
    due_on: Mapped[date]
    first_due_on: Mapped[date]
    promised_at: Mapped[Moment]
    promised_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    done_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    done_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    evidence: Mapped[str] = mapped_column(default="", server_default="")


def add_promise(
    connection: Connection,
    *,
    landlord: str,
    case_id: int,
    stage: int | None,
    kind: str,
    what: str,
    owner: str,
    due_on: date,
    at: datetime,
    staff_id: int,
) -> int:
    """Keep a promise; its number."""
    return connection.execute(
        insert(PromiseRow)
        .values(
            landlord=landlord,
            case_id=case_id,
            stage=stage,
            kind=kind,
            what=what,
            owner=owner,
            due_on=due_on,
            first_due_on=due_on,
            promised_at=at,
            promised_by=staff_id,
        )
        .returning(PromiseRow.id)
    ).scalar_one()


def promises_of(connection: Connection, case_ids: Sequence[int]) -> Sequence[Row]:
    """Every promise on these cases, the earliest day first, with who finished it."""
    return connection.execute(
        select(PromiseRow, StaffRow.name.label("done_by_name"))
        .outerjoin(StaffRow, StaffRow.id == PromiseRow.done_by)
        .where(PromiseRow.case_id.in_(case_ids))
        .order_by(PromiseRow.due_on, PromiseRow.id)
    ).all()


def promise_of(connection: Connection, case_id: int, promise_id: int) -> Row | None:
    """One promise of a case."""
    mine = (PromiseRow.id == promise_id, PromiseRow.case_id == case_id)
    return connection.execute(select(PromiseRow).where(*mine)).one_or_none()


def open_promises(connection: Connection, case_id: int) -> Sequence[Row]:
    """What is still to be done."""
    waits = (PromiseRow.case_id == case_id, PromiseRow.done_at.is_(None))
    return connection.execute(select(PromiseRow).where(*waits).order_by(PromiseRow.due_on)).all()


def move_promise(connection: Connection, promise_id: int, due_on: date) -> None:
    """A member of staff named another day."""
    connection.execute(update(PromiseRow).where(PromiseRow.id == promise_id).values(due_on=due_on))


def keep_promise(
    connection: Connection, promise_id: int, at: datetime, staff_id: int, evidence: str
) -> None:
    """It is done, and this shows it."""
    connection.execute(
        update(PromiseRow)
        .where(PromiseRow.id == promise_id)
        .values(done_at=at, done_by=staff_id, evidence=evidence)
    )
