"""The resident is not content with the stage 1 answer and told an officer so (HOC-6.10, 6.12)."""

from __future__ import annotations

from datetime import date

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.tell import tell
from assistant.desk.work import Work
from assistant.escalation import STAGE_2_DATES, to_stage_2
from cases.clock_facts import ClockFacts
from cases.deadlines import deadlines
from cases.stages import Move
from conversations.events import Said


def escalate(work: Work, how: str, *, still_wrong: str = "", to_be_told: bool = True) -> None:
    """Begin stage 2 now; `how` says who heard it and how. Nobody is asked for reasons."""
    must_be_allowed(work.case, Move.ESCALATE, work.policy)
    if not how.strip():
        raise NotAllowed(Reason("how_they_asked", ("HOC-5.12",)))
    found = to_stage_2(work.connection, work.case, work.policy, work.now)
    work.change(**found.changes)
    work.flag(*found.flags)
    dates = _dates(work)
    for name, day in dates.items():
        work.told(name, day)
    if to_be_told:
        facts = {STAGE_2_DATES[name]: day for name, day in dates.items()}
        tell(work, Said("letters.stage_2_begun", {"reference": work.case.reference, **facts}))
    work.note("escalated", how=how.strip(), words=still_wrong.strip(), told=to_be_told)


def _dates(work: Work) -> dict[str, date]:
    """Stage 2's dates as they will be once this is written."""
    facts = ClockFacts(received_at=work.case.received_at, stage2_requested_at=work.now)
    found = (one for one in deadlines(facts, work.policy) if one.name in STAGE_2_DATES)
    return {one.name: one.due for one in found if type(one.due) is date}
