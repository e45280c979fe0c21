"""A second person's word that the pack asks for before an answer leaves (ROLE-A, H21-7.3b)."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import Row

from assistant.desk.addressees import To
from assistant.desk.ask_approval import approval_given, ask_approval
from assistant.desk.extend import EXTENSION, Extend, send_extension
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.respond import RESPONSE, Response, respond, response_lacks, send_response
from assistant.desk.standing import must_be_allowed
from assistant.desk.work import Work
from cases.promising import Promise
from cases.roles import has_one_of, has_role, seniors
from cases.stages import Move
from storage import decisions


def respond_or_propose(work: Work, form: Response) -> None:
    """Answer at once where nobody else must approve it, else keep it for who must."""
    if not approval_needed(work):
        respond(work, form)
        return
    must_be_allowed(work.case, Move.RESPOND, work.policy)
    if reasons := tuple(response_lacks(work, form)):
        raise NotAllowed(*reasons)
    decision_id = decisions.propose(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        kind=RESPONSE,
        stage=work.case.stage,
        form=_kept(form),
        needs=[approver(work)],
        staff_id=work.officer.id,
        at=work.now,
    )
    ask_approval(work, decision_id, RESPONSE, [approver(work)])
    work.note("response_proposed", stage=work.case.stage, decision=form.decision)


def approver(work: Work) -> str:
    """The role that approves an answer at this stage; empty where none must."""
    stage = work.policy.s2 if work.case.stage == 2 else work.policy.s1
    return stage.approver or ""


def approval_needed(work: Work) -> bool:
    """Whether this officer's answer waits for somebody."""
    needed = approver(work)
    return bool(needed) and not has_role(work.officer.role, needed)


def approve_response(work: Work) -> None:
    """Approved: the answer leaves as it was written, under the name of who wrote it."""
    waits = _waiting(work, RESPONSE)
    if not has_role(work.officer.role, approver(work)):
        raise NotAllowed(Reason("not_the_approver", ("ROLE-A", "H21-7.3b")))
    if waits.proposed_by == work.officer.id:
        raise NotAllowed(Reason("second_person_needed", ("ROLE-A",)))
    decisions.approve(work.connection, waits, work.officer.role, work.officer.name, work.now)
    decisions.issue(work.connection, work.case.id, RESPONSE, work.now)
    form = _as_response(waits.form)
    if reasons := tuple(response_lacks(work, form)):
        raise NotAllowed(*reasons)
    send_response(work, form, decided_by=waits.proposed_by)
    approval_given(work)
    work.note("response_approved", stage=work.case.stage)


def approve_extension(work: Work) -> None:
    """A senior person lets an extension go beyond the cap, and it is sent (HOC-6.4, 6.15)."""
    waits = _waiting(work, EXTENSION)
    if not has_one_of(work.officer.role, seniors(work.policy)):
        raise NotAllowed(Reason("not_the_approver", ("HOC-6.4", "HOC-6.15")))
    decisions.approve(work.connection, waits, work.officer.role, work.officer.name, work.now)
    kept = {**waits.form, "new_date": date.fromisoformat(waits.form["new_date"])}
    send_extension(work, Extend(**kept))
    approval_given(work)
    work.note("extension_approved", role=work.officer.role)


def _waiting(work: Work, kind: str) -> Row:
    waits = decisions.decision_waiting(work.connection, work.case.id, kind)
    if waits is None:
        raise NotAllowed(Reason("nothing_to_approve"))
    return waits


def _kept(form: Response) -> dict[str, Any]:
    kept = asdict(form)
    kept["promised"] = [
        {**one, "due_on": one["due_on"] and one["due_on"].isoformat()} for one in kept["promised"]
    ]
    return kept


def _as_response(kept: dict[str, Any]) -> Response:
    promised = tuple(
        Promise(**{**one, "due_on": date.fromisoformat(one["due_on"])}) for one in kept["promised"]
    )
    to = To(kept["to"]) if kept["to"] else None
    lists = {name: tuple(kept.get(name, ())) for name in ("reasons", "contributors")}
    return Response(**{**kept, **lists, "promised": promised, "to": to})
