"""The answer at stage 1 or 2: decision, reasons for every issue, remedy, what is to do.

HOC-6.7, 6.9, 6.17, 6.19, MSG-R1, MSG-R2, MSG-S1SC.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.desk.acknowledge import tell_parties, telling_lacks
from assistant.desk.addressees import To
from assistant.desk.conflict import in_conflict
from assistant.desk.definition import definition_of, numbered
from assistant.desk.promises import keep_promises, promise_lines, promises_against
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.case import CaseState
from cases.dates import uk_date
from cases.outcome import OUTCOMES
from cases.promising import Promise
from cases.stages import Move
from conversations.events import Said
from conversations.phrase import Phrase
from storage.decisions import drop
from storage.promises import open_promises

RESPONSE = "response"
"""The kind of decision that an answer is while it waits for approval."""


@dataclass(frozen=True, slots=True)
class Response:
    """What an officer decided. `reasons` has one entry for each issue of the definition.

    `promised` are the things still to do, each with an owner and a day; `actions` says them in
    words. `outcome` is one of `cases.outcome`, for the record beside the words of the letter.
    `told_by` is how the resident had the answer where it was not a message from here
    (letter, phone, visit), and `told_note` says what was said. `contributors` are whoever else
    had a part in the final answer (HOC-6.20). `safe` is the officer's word that the channel is safe
    to write to now.
    """

    decision: str
    reasons: tuple[str, ...]
    remedy: str
    actions: str
    outcome: str = ""
    to: To | None = None
    told_by: str = ""
    told_note: str = ""
    promised: tuple[Promise, ...] = ()
    contributors: tuple[str, ...] = ()
    safe: bool = False


def respond(work: Work, form: Response) -> None:
    """Answer at the case's stage, or refuse with everything that still lacks."""
    must_be_allowed(work.case, Move.RESPOND, work.policy)
    if in_conflict(work, work.case.reviewer_id or work.officer.id, "respond"):
        return
    if reasons := tuple(response_lacks(work, form)):
        raise NotAllowed(*reasons)
    send_response(work, form, decided_by=work.officer.id)


def send_response(work: Work, form: Response, *, decided_by: int) -> None:
    """The answer leaves, and what was promised in it is followed from now on."""
    tell_parties(work, form, _words(work, form))
    keep_promises(work, form.promised, tell=False)
    drop(work.connection, work.case.id, RESPONSE, work.now)
    still_open = open_promises(work.connection, work.case.id)
    state = CaseState.ACTIONS_OPEN if still_open else CaseState.ANSWERED
    stage = work.case.stage or 1
    answered = (
        {"stage2_responded_at": work.now}
        if stage == 2
        else {"responded_at": work.now, "responded_by": decided_by}
    )
    work.change(state=state.value, next_update_on=None, update_every_wd=None, **answered)
    work.note(
        "responded" if stage == 1 else "responded_stage_2",
        stage=stage,
        decision=form.decision,
        outcome=form.outcome,
        reasons=list(form.reasons),
        remedy=form.remedy,
        actions=form.actions,
        told_by=form.told_by,
        told_note=form.told_note,
        contributors=list(form.contributors),
    )


def response_lacks(work: Work, form: Response) -> Iterator[Reason]:
    """Everything against sending this answer as it is."""
    issues = definition_of(work.case).issues
    if _not_acknowledged(work):
        yield Reason("not_acknowledged_yet", ("HOC-6.2", "HOC-6.11"))
    if not issues:
        yield Reason("complaint_definition", ("HOC-5.6", "HOC-6.9"))
    if len([reason for reason in form.reasons if reason.strip()]) < len(issues):
        yield Reason("issue_not_answered", ("HOC-6.7",))
    for part in ("decision", "remedy", "actions"):
        if not getattr(form, part).strip() and not (part == "actions" and form.promised):
            yield Reason(part, ("HOC-6.9",))
    if form.outcome not in OUTCOMES:
        yield Reason("response_outcome", ("HOC-6.9", "HOC-9.7"))
    yield from promises_against(work, form.promised)
    yield from telling_lacks(work, form)


def _still_to_do(form: Response) -> tuple[str | Phrase, ...]:
    """The officer's words, if any, and a line for each thing promised."""
    own = (form.actions.strip(),) if form.actions.strip() else ()
    return (*own, *promise_lines(form.promised))


def _not_acknowledged(work: Work) -> bool:
    if work.case.stage == 2:
        return work.case.stage2_acknowledged_at is None
    return work.case.acknowledged_at is None and work.policy.s1.ack_wd is not None


def _words(work: Work, form: Response) -> Said:
    return Said(
        "letters.response_2" if work.case.stage == 2 else "desk.response",
        {
            "reference": work.case.reference,
            "decided_on": uk_date(work.now),
            "issues": numbered(definition_of(work.case).issues),
            "decision": form.decision.strip(),
            "reasons": numbered(form.reasons),
            "remedy": form.remedy.strip(),
            "actions": _still_to_do(form),
        },
    )
