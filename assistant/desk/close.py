"""A case ends: put right, answered, or no longer wanted."""

from __future__ import annotations

from assistant.desk.addressees import addressees_of
from assistant.desk.message import must_be_safe
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.case import CaseKind, CaseState
from cases.dates import uk_date
from cases.stages import Move
from conversations.events import Said


def close(work: Work, outcome: str, tell: bool = True, safe: bool = False) -> None:
    """Close with what came of it. A complaint is closed only after its response (HOC-6.3)."""
    must_be_open(work)
    if work.case.kind == CaseKind.COMPLAINT:
        must_be_allowed(work.case, Move.CLOSE, work.policy)
    if not outcome.strip():
        raise NotAllowed(Reason("outcome", ("HOC-5.12",)))
    facts = {"reference": work.case.reference, "outcome": outcome.strip()}
    _tell(work, Said("desk.closed", facts), tell=tell, safe=safe)
    work.change(state=CaseState.CLOSED.value, closed_at=work.now, next_update_on=None)
    work.note("closed", outcome=outcome.strip(), told=tell)


def withdraw(work: Work, how: str, tell: bool = True, safe: bool = False) -> None:
    """The resident no longer wants to complain; `how` says who heard it, when and how."""
    must_be_allowed(work.case, Move.WITHDRAW, work.policy)
    if not how.strip():
        raise NotAllowed(Reason("how_they_asked", ("HOC-5.12",)))
    _tell(
        work,
        Said("desk.withdrawn", {"reference": work.case.reference}),
        tell=tell,
        safe=safe,
    )
    work.change(state=CaseState.WITHDRAWN.value, closed_at=work.now, next_update_on=None)
    work.note("complaint_withdrawn", how=how.strip(), told=tell)


def must_be_open(work: Work) -> None:
    """What is closed is not closed again."""
    if work.case.state in (
        CaseState.CLOSED,
        CaseState.WITHDRAWN,
        CaseState.NOT_ACCEPTED,
    ):
        raise NotAllowed(Reason("closed_already"))


def _tell(work: Work, said: Said, *, tell: bool, safe: bool) -> None:
    if not tell:
        return
    must_be_safe(work, safe)
    for address_id in addressees_of(work.connection, work.case, uk_date(work.now)).addresses():
        work.say(address_id, said)
