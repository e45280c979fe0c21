"""Who decides at stage 2: never somebody of stage 1, nobody whom the complaint names (HOC-6.13)."""

from __future__ import annotations

from assistant.desk.conflict import in_conflict
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from storage.staff import staff_by_id


def assign_reviewer(work: Work, staff_id: int) -> None:
    """This colleague decides and has the case from now on; a try against the rules is on record."""
    colleague = staff_by_id(work.connection, staff_id)
    if colleague is None or colleague.landlord != work.officer.landlord:
        raise NotAllowed(Reason("no_such_colleague"))
    if work.case.stage != 2:
        raise NotAllowed(Reason("not_at_stage_2", ("HOC-6.10",)))
    if in_conflict(work, colleague.id, "assign_reviewer"):
        return
    work.change(reviewer_id=colleague.id, handler_id=colleague.id)
    work.note("reviewer_assigned", reviewer=colleague.name)
