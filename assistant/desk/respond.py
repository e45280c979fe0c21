"""The stage 1 response: decision, reasons for every issue, remedy, what is to do (HOC-6.9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assistant.desk.addressees import To, addressees_of
from assistant.desk.definition import definition_of, numbered
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.case import CaseState
from cases.dates import uk_date
from cases.stages import Move
from conversations.events import Said


@dataclass(frozen=True, slots=True)
class Response:
    """What an officer decided. `reasons` has one entry for each issue of the definition.

    `told_by` is how the response went out where it was not a message from here (letter, phone);
    then nothing is sent and `told_note` says what was.
    """

    decision: str
    reasons: tuple[str, ...]
    remedy: str
    actions: str
    actions_open: bool = False
    to: To | None = None
    told_by: str = ""
    told_note: str = ""


def respond(work: Work, form: Response) -> None:
    """Answer at stage 1, or refuse with everything that still lacks."""
    must_be_allowed(work.case, Move.RESPOND, work.policy)
    reasons = tuple(_against(work, form))
    if reasons:
        raise NotAllowed(*reasons)
    for address_id in _addresses(work, form):
        work.say(address_id, _words(work, form))
    state = CaseState.ACTIONS_OPEN if form.actions_open else CaseState.ANSWERED
    work.change(responded_at=work.now, state=state.value, next_update_on=None)
    work.note(
        "responded",
        stage=1,
        decision=form.decision,
        reasons=list(form.reasons),
        remedy=form.remedy,
        actions=form.actions,
        told_by=form.told_by,
        told_note=form.told_note,
    )


def _against(work: Work, form: Response) -> Iterator[Reason]:
    issues = definition_of(work.case).issues
    if work.case.acknowledged_at is None and work.policy.s1.ack_wd is not None:
        yield Reason("not_acknowledged_yet", ("HOC-6.2",))
    if not issues:
        yield Reason("complaint_definition", ("HOC-5.6", "HOC-6.9"))
    if len([reason for reason in form.reasons if reason.strip()]) < len(issues):
        yield Reason("issue_not_answered", ("HOC-6.7",))
    for part in ("decision", "remedy", "actions"):
        if not getattr(form, part).strip():
            yield Reason(part, ("HOC-6.9",))
    if form.told_by and not form.told_note.strip():
        yield Reason("told_note_missing", ("HOC-5.12",))


def _addresses(work: Work, form: Response) -> tuple[int, ...]:
    if form.told_by:
        return ()
    return addressees_of(work.connection, work.case, uk_date(work.now)).addresses(form.to)


def _words(work: Work, form: Response) -> Said:
    return Said(
        "desk.response",
        {
            "reference": work.case.reference,
            "decided_on": uk_date(work.now),
            "issues": numbered(definition_of(work.case).issues),
            "decision": form.decision.strip(),
            "reasons": numbered(form.reasons),
            "remedy": form.remedy.strip(),
            "actions": form.actions.strip(),
        },
    )
