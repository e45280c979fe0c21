"""Things that wait for a person."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    DateTime,
    ForeignKey,
    Index,
    Row,
    Select,
    UniqueConstraint,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, aliased, mapped_column

from storage.base import Base, Id, Moment
from storage.cases import CaseRow
from storage.staff import StaffRow
from storage.who_sees import Who


class TaskRow(Base):
    """Something a member of staff must do. `once` keeps the same task from being made twice.

    Kinds: danger, person_asked, not_understood, undelivered, agree_channel, consent_by_staff,
    offer_follow_up, overdue, due_soon, action_late, unfinished, write_to_resident,
    pass_on_compliment, new_issue, approve, dates_moved, set_up_wrong, file_not_fetched, voice_note,
    check_consent_form, consent_form_awaited, check_attorney, check_capacity, writes_very_often.
    """

    __tablename__ = "task"
    __table_args__ = (
        UniqueConstraint("once"),
        Index("ix_task_case_id", "case_id"),
        Index(
            "ix_task_open",
            "landlord",
            text("urgent desc"),
            "due_at",
            postgresql_where=text("done_at is null"),
        ),
        Index(
            "ix_task_danger",
            "id",
            postgresql_where=text("kind = 'danger' and done_at is null and claimed_by is null"),
        ),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    kind: Mapped[str]
    data: Mapped[dict[str, Any]]
    urgent: Mapped[bool] = mapped_column(default=False, server_default="false")
    once: Mapped[str | None]
    due_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    created_at: Mapped[Moment]
    claimed_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    done_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    done_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    alerted_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    """When staff were last mailed about it (danger only)."""


def open_tasks(connection: Connection, landlord: str, who: Who, limit: int) -> Sequence[Row]:
    """What waits for a person at a landlord: danger, then what is urgent, then by when it is due.

    A hundred dates that have passed may not push somebody in danger off the page.
    """
    return connection.execute(
        _with_names()
        .where(
            TaskRow.landlord == landlord,
            TaskRow.done_at.is_(None),
            or_(TaskRow.case_id.is_(None), who.sees()),
        )
        .order_by(
            (TaskRow.kind == "danger").desc(), TaskRow.urgent.desc(), TaskRow.due_at, TaskRow.id
        )
        .limit(limit)
    ).all()


def tasks_of_case(connection: Connection, case_id: int) -> Sequence[Row]:
    """Every task of a case: those that wait first, then those done."""
    return connection.execute(
        _with_names()
        .where(TaskRow.case_id == case_id)
        .order_by(TaskRow.done_at.is_not(None), TaskRow.urgent.desc(), TaskRow.id)
    ).all()


def tasks_of_address(connection: Connection, address_id: int) -> Sequence[Row]:
    """Tasks that wait about a conversation, whichever case they belong to."""
    return connection.execute(
        _with_names()
        .where(TaskRow.address_id == address_id, TaskRow.done_at.is_(None))
        .order_by(TaskRow.id)
    ).all()


def dangers_nobody_took(
    connection: Connection, alerted_before: datetime, limit: int
) -> Sequence[Row]:
    """Danger at any landlord that no person has taken on, and of which none was told since then."""
    return connection.execute(
        select(TaskRow, CaseRow.reference)
        .join(CaseRow, CaseRow.id == TaskRow.case_id)
        .where(
            TaskRow.kind == "danger",
            TaskRow.done_at.is_(None),
            TaskRow.claimed_by.is_(None),
            or_(TaskRow.alerted_at.is_(None), TaskRow.alerted_at <= alerted_before),
        )
        .order_by(TaskRow.id)
        .limit(limit)
    ).all()


def note_alerted(connection: Connection, task_ids: Sequence[int], at: datetime) -> None:
    """Staff were mailed about these just now."""
    connection.execute(update(TaskRow).where(TaskRow.id.in_(task_ids)).values(alerted_at=at))


def task_waits(connection: Connection, case_id: int, kind: str) -> bool:
    """Whether a task of this kind waits on a case."""
    waiting = select(TaskRow.id).where(
        TaskRow.case_id == case_id, TaskRow.kind == kind, TaskRow.done_at.is_(None)
    )
    return connection.execute(waiting.limit(1)).first() is not None


def task_of(connection: Connection, landlord: str, task_id: int) -> Row | None:
    """One task of a landlord, as it stands."""
    mine = (TaskRow.id == task_id, TaskRow.landlord == landlord)
    return connection.execute(_with_names().where(*mine)).one_or_none()


def lock_task(connection: Connection, landlord: str, task_id: int) -> Row | None:
    """A landlord's task, locked until the transaction ends."""
    return connection.execute(
        select(TaskRow).where(TaskRow.id == task_id, TaskRow.landlord == landlord).with_for_update()
    ).one_or_none()


def claim_task(connection: Connection, task_id: int, staff_id: int) -> None:
    """Put a name to a task."""
    connection.execute(update(TaskRow).where(TaskRow.id == task_id).values(claimed_by=staff_id))


def finish_task(
    connection: Connection, task_id: int, staff_id: int, at: datetime, note: str
) -> None:
    """Mark a task done, with what was done."""
    connection.execute(
        update(TaskRow)
        .where(TaskRow.id == task_id)
        .values(done_at=at, done_by=staff_id, data=TaskRow.data.concat({"note": note}))
    )


def settle_task(connection: Connection, once: str, staff_id: int | None, at: datetime) -> None:
    """Mark the one task of this key as done by somebody; by nobody where it has become another."""
    connection.execute(
        update(TaskRow)
        .where(TaskRow.once == once, TaskRow.done_at.is_(None))
        .values(done_at=at, done_by=staff_id)
    )


def settle_tasks(
    connection: Connection,
    case_id: int,
    kinds: Sequence[str],
    at: datetime,
    *,
    still_due: Sequence[str] = (),
) -> None:
    """Mark as done what nobody has to do any more; `still_due` are deadlines that still wait."""
    deadline = TaskRow.data["deadline"].astext
    connection.execute(
        update(TaskRow)
        .where(
            TaskRow.case_id == case_id,
            TaskRow.kind.in_(kinds),
            TaskRow.done_at.is_(None),
            or_(deadline.is_(None), deadline.not_in(still_due)),
        )
        .values(done_at=at)
    )


def add_task_once(
    connection: Connection,
    *,
    landlord: str,
    kind: str,
    once: str,
    at: datetime,
    case_id: int | None = None,
    address_id: int | None = None,
    data: dict[str, Any] | None = None,
    urgent: bool = False,
    due_at: datetime | None = None,
) -> None:
    """Make a task, unless one was already made for the same reason."""
    connection.execute(
        insert(TaskRow)
        .values(
            landlord=landlord,
            kind=kind,
            once=once,
            created_at=at,
            case_id=case_id,
            address_id=address_id,
            data=data or {},
            urgent=urgent,
            due_at=due_at,
        )
        .on_conflict_do_nothing(index_elements=["once"])
    )


CLAIMER, DOER = aliased(StaffRow), aliased(StaffRow)


def _with_names() -> Select:
    return (
        select(
            TaskRow,
            CLAIMER.name.label("claimed_by_name"),
            DOER.name.label("done_by_name"),
            CaseRow.reference,
        )
        .outerjoin(CLAIMER, CLAIMER.id == TaskRow.claimed_by)
        .outerjoin(DOER, DOER.id == TaskRow.done_by)
        .outerjoin(CaseRow, CaseRow.id == TaskRow.case_id)
    )
