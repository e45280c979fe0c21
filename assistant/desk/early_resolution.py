"""The matter was put right early, inside stage 1; the response is still owed (HOC-5.2)."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.stages import Move


def resolve_early(work: Work, what: str, flags: tuple[str, ...] = ()) -> None:
    """Keep what was put right and when. No date moves and nothing is sent."""
    must_be_allowed(work.case, Move.RESOLVE_EARLY, work.policy)
    if not what.strip():
        raise NotAllowed(Reason("what_was_done", ("HOC-5.13",)))
    work.change(early_resolution_at=work.now)
    work.flag(*flags)
    work.note("resolved_early", what=what.strip())
