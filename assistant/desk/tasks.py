"""Things that wait for a person are taken up and done."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, Row

from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.next_due import refresh_next_due
from storage import tasks
from storage.case_changes import lock_case, note


def claim_task(connection: Connection, officer: Officer, task_id: int, now: datetime) -> None:
    """The task is mine; somebody else's may be taken over, and the ledger says so."""
    task = _the_open(connection, officer, task_id)
    if task.claimed_by == officer.id:
        return
    tasks.claim_task(connection, task.id, officer.id)
    _note(connection, officer, task, now, "task_claimed", before=task.claimed_by)


def finish_task(
    connection: Connection, parts: Parts, officer: Officer, task_id: int, what: str
) -> None:
    """The task is done, and this is what was done. Its case takes its place in the queue anew."""
    now, waiting = parts.clock(), tasks.task_of(connection, officer.landlord, task_id)
    case = lock_case(connection, officer.landlord, waiting.reference or "") if waiting else None
    task = _the_open(connection, officer, task_id)
    if not what.strip():
        raise NotAllowed(Reason("what_was_done", ("HOC-5.12",)))
    tasks.finish_task(connection, task.id, officer.id, now, what.strip())
    _note(connection, officer, task, now, "task_done", what=what.strip())
    if case is not None:
        refresh_next_due(connection, case, parts.policies.version(case.policy_version), now)


def _the_open(connection: Connection, officer: Officer, task_id: int) -> Row:
    task = tasks.lock_task(connection, officer.landlord, task_id)
    if task is None:
        raise NotFound(str(task_id))
    if task.done_at:
        raise NotAllowed(Reason("task_done_already"))
    return task


def _note(
    connection: Connection,
    officer: Officer,
    task: Row,
    now: datetime,
    event: str,
    **data: object,
) -> None:
    note(
        connection,
        landlord=officer.landlord,
        at=now,
        staff_id=officer.id,
        case_id=task.case_id,
        address_id=task.address_id,
        event=event,
        data={"kind": task.kind, **data},
    )
