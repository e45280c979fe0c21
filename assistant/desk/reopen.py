"""A case that ended is opened again: the resident wants it, or the Ombudsman says so (HOC-2.4)."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.tell import tell
from assistant.desk.work import Work
from cases.case import CaseKind, CaseState
from cases.stages import Move
from conversations.events import Said

BY_OMBUDSMAN = "ombudsman"
WHO = ("resident", BY_OMBUDSMAN, "landlord")


def reopen(work: Work, who: str, why: str, *, to_be_told: bool = True, safe: bool = False) -> None:
    """Open again at stage 1; a complaint that the Ombudsman sends back counts from today.

    One that was withdrawn or closed keeps its first date: nobody loses time by coming back.
    """
    if work.case.kind == CaseKind.COMPLAINT:
        must_be_allowed(work.case, Move.REOPEN, work.policy)
    elif work.case.state != CaseState.CLOSED:
        raise NotAllowed(Reason("not_closed"))
    if who not in WHO or not why.strip():
        raise NotAllowed(Reason("why_reopened", ("HOC-2.4",)))
    if to_be_told:
        tell(work, Said("letters.reopened", {"reference": work.case.reference}), safe=safe)
    work.change(state=CaseState.OPEN.value, closed_at=None, refused_at=None)
    if work.case.kind == CaseKind.COMPLAINT:
        work.change(stage=1, **_afresh(work, who))
    work.note("reopened", who=who, why=why.strip(), told=to_be_told)


def _afresh(work: Work, who: str) -> dict[str, object]:
    """What was answered before is in the record; the clocks of an ordered complaint begin now."""
    cleared: dict[str, object] = {
        "responded_at": None,
        "stage2_requested_at": None,
        "stage2_acknowledged_at": None,
        "stage2_responded_at": None,
        "extension_wd": 0,
        "stage2_extension_wd": 0,
        "told_dates": {},
    }
    if who == BY_OMBUDSMAN:
        cleared |= {"received_at": work.now, "acknowledged_at": None}
    return cleared
