"""The answer at stage 1 or 2, with what is promised in it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from wtforms import FieldList

from assistant.desk.approve import respond_or_propose
from assistant.desk.case_view import CasePage
from assistant.desk.respond import Response
from cases.promising import Promise
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Day, Line, Lines, Words

PROMISES = 3
"""Places for promises on the form; more are added on the case."""


class RespondForm(ToSomebody):
    """The outcome, the decision, a reason for each issue, the remedy, what is still to do, and promises."""

    outcome = Line()
    decision = Words()
    reasons = FieldList(Words())
    remedy = Words()
    actions = Words()
    promised = FieldList(Line(), min_entries=PROMISES)
    owner = FieldList(Line(), min_entries=PROMISES)
    due_on = FieldList(Day(), min_entries=PROMISES)
    contributors = Lines()
    told_by = Line()
    told_note = Words()

    @property
    def promises(self) -> tuple[Promise, ...]:
        """Every place that anything was written in."""
        rows = zip(self.promised.data, self.owner.data, self.due_on.data, strict=False)
        return tuple(Promise(what or "", who or "", day) for what, who, day in rows if what or who)


def fill(case: CasePage) -> Mapping[str, Any]:
    """An empty reason for each issue of the definition."""
    return {"reasons": [""] * len(case.definition.issues)}


def do(deed: Deed) -> str | None:
    """Send the answer, keep how it was given, or have it approved first."""
    form: RespondForm = deed.form
    answer = Response(
        decision=form.decision.data,
        reasons=tuple(reason or "" for reason in form.reasons.data),
        remedy=form.remedy.data,
        actions=form.actions.data,
        outcome=form.outcome.data,
        to=form.party,
        told_by=form.told_by.data,
        told_note=form.told_note.data,
        promised=form.promises,
        contributors=form.contributors.data or (),
        safe=form.safe.data,
    )
    deed.do(partial(respond_or_propose, form=answer))
    now = deed.desk.case_page(deed.officer, deed.reference)
    waits = any(line.kind == "response" for line in now.waiting)
    return "response_proposed" if waits else None


RESPOND = Act(
    "respond",
    RespondForm,
    do,
    fill,
    where={
        **CANNOT_REACH,
        "response_outcome": "outcome",
        "decision": "decision",
        "remedy": "remedy",
        "actions": "actions",
        "issue_not_answered": "reasons-0",
        "promise_what": "promised-0",
        "promise_owner": "owner-0",
        "promise_due": "due_on-0",
        "promise_past": "due_on-0",
        "told_note_missing": "told_note",
    },
)
