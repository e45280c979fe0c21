"""A serious complaint against senior staff is told to Scotland's regulator at once (PFP-37)."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.settle import settle_clock
from assistant.desk.work import Work
from assistant.standing_of import standing_of
from cases.clock_facts import What
from cases.stages import Move, allowed


def notify_regulator(work: Work, how: str) -> None:
    """Kept with who told it and how; being so serious, the complaint goes to stage 2 where it may."""
    if not how.strip():
        raise NotAllowed(Reason("how_regulator_was_told", ("PFP-37",)))
    work.flag("notifiable_event_shr", "serious_high_risk", "senior_staff")
    settle_clock(work, What.SENIOR_STAFF_ACCUSED, how.strip())
    if allowed(standing_of(work.case), Move.DIRECT_TO_STAGE_2, work.policy) is None:
        work.change(stage=2, direct_to_stage_2=True, told_dates={})
    work.note("regulator_notified", how=how.strip())
