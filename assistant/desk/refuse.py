"""A complaint is not accepted, or not taken to stage 2: decided, approved, then told (HOC-2.4, 5.11).

Nothing is sent before it is whole, decided in the pack's role, and approved where the pack asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Row

from assistant.desk.addressees import To
from assistant.desk.ask_approval import approval_given, ask_approval
from assistant.desk.refusals import NotAllowed, Reason, from_rules
from assistant.desk.standing import must_be_allowed, must_be_complaint, standing_of
from assistant.desk.tell import tell
from assistant.desk.work import Work
from cases.blocked import Blocked, blocked
from cases.case import CaseState
from cases.refusing import Refusal, approvals_still_needed, may_refuse, refusal_lacks
from cases.roles import has_role
from cases.stages import Move, Standing
from conversations.events import Said
from conversations.phrase import Phrase
from storage import decisions
from storage.case_changes import case_of
from storage.refusal_texts import used_before

REFUSAL = "refusal"
WHY: Mapping[str, str] = {
    "over_12_months": "refusal.reason_over_12_months",
    "over_6_months": "refusal.reason_over_6_months",
    "claim_filed": "refusal.reason_claim_filed",
    "in_court": "refusal.reason_in_court",
    "already_considered": "refusal.reason_already_considered",
    "not_our_service": "refusal.reason_not_our_service",
    "first_request": "refusal.reason_first_request",
    "employment": "refusal.reason_employment",
    "persistent": "refusal.reason_persistent",
}
"""The sentence that names each of the permitted reasons."""
RULES = ("HOC-2.1", "HOC-2.4", "HOC-2.5")
NOT_ESCALATED = (Standing.STAGE_1_ANSWERED, Standing.STAGE_2)


def decide_refusal(work: Work, refusal: Refusal) -> None:
    """Keep the decision whole; nothing is sent. A try against the rules stays on record."""
    _must_be_where_it_can_be(work)
    stage = 2 if _is_escalation(work) else 1
    against = may_refuse(refusal, work.officer.role, stage, work.policy)
    if against:
        _on_record(work, refusal.reason, against)
        return
    if reasons := tuple(_lacks(work, refusal)):
        raise NotAllowed(*reasons)
    needs = approvals_still_needed(refusal.reason, (), work.policy)
    decision_id = decisions.propose(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        kind=REFUSAL,
        stage=stage,
        form=_kept(refusal),
        needs=needs,
        staff_id=work.officer.id,
        at=work.now,
    )
    if needs:
        ask_approval(work, decision_id, REFUSAL, needs)
    _link(work, refusal)
    work.note("refusal_decided", reason=refusal.reason, note=refusal.evidence.strip())


def approve_refusal(work: Work) -> None:
    """Somebody in a role that the pack names says yes to what was decided."""
    waits = _the_decision(work)
    role = work.officer.role
    if not any(has_role(role, needed) for needed in _still_needed(work, waits)):
        raise NotAllowed(from_rules(blocked("refusal_role")))
    decisions.approve(work.connection, waits, role, work.officer.name, work.now)
    work.note("refusal_approved", role=role)


def issue_refusal(work: Work, to: To | None = None, *, safe: bool = False) -> None:
    """Tell the resident, with the Ombudsman's details; the complaint then stands as refused."""
    waits = _the_decision(work)
    if _still_needed(work, waits):
        raise NotAllowed(from_rules(blocked("refusal_approval")))
    tell(work, _words(work, waits.form), to=to, safe=safe)
    decisions.issue(work.connection, work.case.id, REFUSAL, work.now)
    approval_given(work)
    if waits.stage == 2:
        _back_at_stage_1(work)
    else:
        work.change(state=CaseState.NOT_ACCEPTED.value, stage=None, refused_at=work.now)
        work.change(closed_at=work.now, next_update_on=None)
    work.note("refused", reason=waits.form["reason"], stage=waits.stage)


def _back_at_stage_1(work: Work) -> None:
    """Not taken further: the stage 1 answer stands."""
    work.change(stage=1, state=CaseState.ANSWERED.value, stage2_requested_at=None)
    work.flag(remove="escalation_requested")


def _must_be_where_it_can_be(work: Work) -> None:
    if _is_escalation(work):
        must_be_complaint(work.case)
    else:
        must_be_allowed(work.case, Move.REFUSE, work.policy)


def _is_escalation(work: Work) -> bool:
    direct = work.case.direct_to_stage_2
    return not direct and standing_of(work.case) in NOT_ESCALATED


def _on_record(work: Work, reason: str, against: Blocked) -> None:
    if against.name == "refusal_reason":
        work.flag("policy_override_code")
    work.note("move_blocked", move=f"refuse_{reason}", rules=list(against.rules))
    work.block(from_rules(against))


def _lacks(work: Work, refusal: Refusal) -> Iterator[Reason]:
    yield from (Reason(name, RULES) for name in refusal_lacks(refusal))
    if refusal.previous.strip() and _previous(work, refusal) is None:
        yield Reason("refusal_previous", ("HOC-2.2",))
    texts = (refusal.explanation, refusal.circumstances)
    if used_before(work.connection, work.case.landlord, work.case.id, texts):
        yield Reason("refusal_stock_text", ("HOC-2.5",))


def _previous(work: Work, refusal: Refusal) -> Row | None:
    found = case_of(work.connection, work.case.landlord, refusal.previous.strip().upper())
    return found if found is not None and found.id != work.case.id else None


def _link(work: Work, refusal: Refusal) -> None:
    earlier = _previous(work, refusal) if refusal.previous.strip() else None
    if earlier is not None:
        work.change(previous_case_id=earlier.id)
    if refusal.reason == "already_considered":
        work.flag("previously_considered")
    if any(refusal.discretion):
        work.flag("discretion_review")


def _the_decision(work: Work) -> Row:
    waits = decisions.decision_waiting(work.connection, work.case.id, REFUSAL)
    if waits is None:
        raise NotAllowed(Reason("no_refusal_decided", RULES))
    return waits


def _still_needed(work: Work, waits: Row) -> tuple[str, ...]:
    said_yes = [approval["role"] for approval in waits.approvals]
    return approvals_still_needed(waits.form["reason"], said_yes, work.policy)


def _kept(refusal: Refusal) -> dict[str, Any]:
    kept = asdict(refusal)
    filed: date | None = refusal.filed_on
    return {**kept, "discretion": list(refusal.discretion), "filed_on": filed and filed.isoformat()}


def _words(work: Work, form: dict[str, Any]) -> Said:
    at_stage_2 = _is_escalation(work)
    return Said(
        "refusal.letter_2" if at_stage_2 else "refusal.letter",
        {
            "reference": work.case.reference,
            "why": Phrase(WHY[form["reason"]]),
            "explanation": form["explanation"],
            "circumstances": form["circumstances"],
            "other_procedure": form["other_procedure"],
        },
    )
