"""Nobody handles a complaint about themselves, and nobody of stage 1 decides stage 2.

HOC-5.8, 6.13, ROLE-R. The try is kept on record, with a flag.
"""

from __future__ import annotations

from assistant.desk.refusals import from_rules
from assistant.desk.work import Work
from assistant.escalation import AT_STAGE_1
from cases.blocked import blocked
from storage.involved import involved_in


def in_conflict(work: Work, staff_id: int | None, move: str) -> bool:
    """Whether this person may not have the case; then the work is blocked and says why."""
    why = next(
        (row.why for row in involved_in(work.connection, work.case.id) if row.staff_id == staff_id),
        None,
    )
    if why is None or (why == AT_STAGE_1 and work.case.stage != 2):
        return False
    rule = blocked("was_at_stage_1" if why == AT_STAGE_1 else "named_in_complaint")
    work.flag("reviewer_conflict")
    work.note("move_blocked", move=move, rules=list(rule.rules))
    work.block(from_rules(rule))
    return True
