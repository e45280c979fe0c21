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


def refresh_next_due(
    connection: Connection, case: Row, policy: Policy, now: datetime
) -> Deadline | None:
    """Work out the case's next date anew and index it; called after every change to a case.

    `case` is the row as it stands after the change, `policy` the one it began under. Returns
    the date that now governs, None when nothing is owed.
    """
    if not CaseState(case.state).is_open:
        set_next_due(connection, case.id, None, "")
        return None
    known = beside(connection, [case.id]).get(case.id, NOTHING)
    governs = next_deadline(case_deadlines(case, policy, known), now)
    due = governs.late_from.astimezone(UTC) if governs else None
    set_next_due(connection, case.id, due, governs.name if governs else "")
    return governs
