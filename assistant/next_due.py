"""The one hand that keeps the queue in order."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from cases.case import CaseState
from cases.deadline import Deadline
from cases.deadlines import next_deadline
from cases.policy import Policy
from storage.queue import set_next_due
from storage.tasks import settle_tasks

ACTION_LATE = "action_late"
"""The task that staff get when a promised day has passed."""
OF_DATES = ("due_soon", "overdue", ACTION_LATE)
"""Tasks that a date made, and that are done when it is met."""


def refresh_next_due(
    connection: Connection, case: Row, policy: Policy, now: datetime
) -> Deadline | None:
    """Work out the case's next date anew and index it; called after every change to a case.

    `case` is the row as it stands after the change, `policy` the one it began under. Returns
    the date that now governs, None when nothing is owed.
    """
    if not CaseState(case.state).is_open:
        set_next_due(connection, case.id, None, "")
        settle_tasks(connection, case.id, OF_DATES, now)
        return None
    known = beside(connection, [case.id]).get(case.id, NOTHING)
    found = case_deadlines(case, policy, known)
    waiting = [deadline.name for deadline in found if deadline.met_at is None]
    settle_tasks(connection, case.id, OF_DATES, now, still_due=waiting)
    governs = next_deadline(found, now)
    due = governs.late_from.astimezone(UTC) if governs else None
    set_next_due(connection, case.id, due, governs.name if governs else "")
    return governs
