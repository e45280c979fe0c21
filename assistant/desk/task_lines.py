"""Tasks as the pages show them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import Connection, Row

from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from cases.dates import uk_date, uk_time
from storage.tasks import open_tasks
from storage.who_sees import Who

MOST = 100


@dataclass(frozen=True, slots=True)
class TaskLine:
    """One thing that waits for a person; `words` is what somebody said that made it.

    `deadline` names the date that it is about, if any. `due` is a UK date, or a time where an exact
    one counts.
    """

    id: int
    kind: str
    reference: str
    address_id: int | None
    words: str
    urgent: bool
    late: bool
    deadline: str
    due: date | datetime | None
    created_at: datetime
    claimed_by: str
    done_at: datetime | None
    done_by: str
    note: str


def tasks(connection: Connection, parts: Parts, officer: Officer) -> tuple[TaskLine, ...]:
    """What waits at this officer's landlord, danger and urgent first, at most `MOST`."""
    now, who = parts.clock(), Who(officer.id, officer.role)
    return tuple(task_line(row, now) for row in open_tasks(connection, officer.landlord, who, MOST))


def task_line(row: Row, now: datetime) -> TaskLine:
    """One task, seen from this moment."""
    return TaskLine(
        id=row.id,
        kind=row.kind,
        reference=row.reference or "",
        address_id=row.address_id,
        words=str(row.data.get("words", "")),
        urgent=row.urgent,
        late=bool(row.due_at and not row.done_at and row.due_at <= now),
        deadline=str(row.data.get("deadline", "")),
        due=_last_moment(row.due_at),
        created_at=row.created_at,
        claimed_by=row.claimed_by_name or "",
        done_at=row.done_at,
        done_by=row.done_by_name or "",
        note=str(row.data.get("note", "")),
    )


def _last_moment(due_at: datetime | None) -> date | datetime | None:
    """What is late from midnight was due by the end of the day before."""
    if due_at is None or uk_time(due_at).time() != time():
        return due_at
    return uk_date(due_at) - timedelta(days=1)
