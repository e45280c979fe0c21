"""In Scotland a serious complaint may go to stage 2 at once; staff decide it (PFP-24, SPSO-4)."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.stages import Move


def direct_to_stage_2(work: Work, why: str) -> None:
    """The stage 2 clocks count from receipt. In England this is refused (PFP-AMD)."""
    must_be_allowed(work.case, Move.DIRECT_TO_STAGE_2, work.policy)
    if not why.strip():
        raise NotAllowed(Reason("why_stage_2", ("PFP-24",)))
    work.change(stage=2, direct_to_stage_2=True, told_dates={})
    work.flag("serious_high_risk")
    work.note("sent_to_stage_2", why=why.strip())
