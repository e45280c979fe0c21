"""A case ends: put right, answered, or no longer wanted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

from assistant.desk.addressees import addressees_of
from assistant.desk.message import must_be_safe
from assistant.desk.refusals import NotAllowed, Reason, from_rules
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.blocked import blocked
from cases.case import CaseKind, CaseState
from cases.dates import uk_date
from cases.learning import Learning, learning_lacks
from cases.stages import Move
from conversations.events import Said
from storage.promises import open_promises

NO_LEARNING = Learning()


def close(
    work: Work,
    outcome: str,
    tell: bool = True,
    safe: bool = False,
    learning: Learning = NO_LEARNING,
) -> None:
    """Close with what came of it.

    A complaint is closed only after its response, with everything promised done and with what
    was learnt from it (HOC-6.3, 7.3, 9.1).
    """
    must_be_open(work)
    reasons = tuple(_against(work, outcome, learning))
    if reasons:
        raise NotAllowed(*reasons)
    facts = {"reference": work.case.reference, "outcome": outcome.strip()}
    _tell(work, Said("desk.closed", facts), tell=tell, safe=safe)
    work.change(state=CaseState.CLOSED.value, closed_at=work.now, next_update_on=None)
    if learning != NO_LEARNING:
        work.change(learning=asdict(learning))
    work.note("closed", outcome=outcome.strip(), told=tell, learning=asdict(learning))


def _against(work: Work, outcome: str, learning: Learning) -> Iterator[Reason]:
    if work.case.kind == CaseKind.COMPLAINT:
        must_be_allowed(work.case, Move.CLOSE, work.policy)
        if open_promises(work.connection, work.case.id):
            yield from_rules(blocked("actions_open"))
        yield from (Reason(name, ("HOC-9.1", "HPG-6.4")) for name in learning_lacks(learning))
    if not outcome.strip():
        yield Reason("outcome", ("HOC-5.12",))


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
        work.say(address_id, said, safe=safe)
