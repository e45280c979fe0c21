"""Not taking a complaint on, or not to stage 2: decided here, sent on its own page."""

from __future__ import annotations

from functools import partial

from wtforms import FieldList, Form

from assistant.desk.accept_late import accept_late
from assistant.desk.refuse import decide_refusal, issue_refusal
from assistant.desk.reopen import reopen
from cases.refusing import DISCRETION, Refusal
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Day, Line, Words


class RefuseForm(Form):
    """One of the permitted reasons, with evidence, and how it was weighed for this person."""

    reason = Line()
    explanation = Words()
    evidence = Words()
    circumstances = Words()
    other_procedure = Words()
    filed_on = Day()
    previous = Line()
    discretion = FieldList(Words(), min_entries=len(DISCRETION))


class SendRefusalForm(ToSomebody):
    """To whom it goes."""


class AcceptLateForm(Form):
    """Why it is taken although it is late."""

    why = Words()


class ReopenForm(Form):
    """Who wants it, and why."""

    who = Line()
    why = Words()


def decide(deed: Deed) -> None:
    """Keep the decision; nothing is sent yet."""
    form: RefuseForm = deed.form
    wanted = Refusal(
        reason=form.reason.data,
        explanation=form.explanation.data,
        evidence=form.evidence.data,
        circumstances=form.circumstances.data,
        other_procedure=form.other_procedure.data,
        discretion=tuple(answer or "" for answer in form.discretion.data),
        filed_on=form.filed_on.data,
        previous=form.previous.data,
    )
    deed.do(partial(decide_refusal, refusal=wanted))


def send(deed: Deed) -> None:
    """Tell the resident."""
    form: SendRefusalForm = deed.form
    deed.do(partial(issue_refusal, to=form.party, safe=form.safe.data))


def accept(deed: Deed) -> None:
    """Take it all the same."""
    deed.do(partial(accept_late, why=deed.form.why.data))


def open_again(deed: Deed) -> None:
    """Open it again."""
    form: ReopenForm = deed.form
    deed.do(partial(reopen, who=form.who.data, why=form.why.data))


REFUSE = Act(
    "refuse",
    RefuseForm,
    decide,
    where={
        "refusal_reason": "reason",
        "refusal_role": "reason",
        "refusal_explanation": "explanation",
        "refusal_stock_text": "explanation",
        "refusal_evidence": "evidence",
        "refusal_circumstances": "circumstances",
        "refusal_other_procedure": "other_procedure",
        "refusal_filed_on": "filed_on",
        "refusal_previous": "previous",
        "refusal_discretion": "discretion-0",
    },
)
SEND_REFUSAL = Act("send_refusal", SendRefusalForm, send, where=CANNOT_REACH)
ACCEPT_LATE = Act("accept_late", AcceptLateForm, accept, where={"why_accepted": "why"})
REOPEN = Act("reopen", ReopenForm, open_again, where={"why_reopened": "why"})
