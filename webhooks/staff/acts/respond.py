"""The stage 1 response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wtforms import BooleanField, FieldList, StringField, TextAreaField

from assistant.desk.case_view import CasePage
from assistant.desk.respond import Response
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody


class RespondForm(ToSomebody):
    """The decision, a reason for each issue, the remedy and what is still to do."""

    decision = TextAreaField()
    reasons = FieldList(TextAreaField())
    remedy = TextAreaField()
    actions = TextAreaField()
    actions_open = BooleanField()
    told_by = StringField()
    told_note = TextAreaField()


def fill(case: CasePage) -> Mapping[str, Any]:
    """An empty reason for each issue of the definition."""
    return {"reasons": [""] * len(case.definition.issues)}


def do(deed: Deed) -> None:
    """Send the answer, or keep how it was given."""
    form: RespondForm = deed.form
    answer = Response(
        decision=form.decision.data or "",
        reasons=tuple(reason or "" for reason in form.reasons.data),
        remedy=form.remedy.data or "",
        actions=form.actions.data or "",
        actions_open=form.actions_open.data,
        to=form.party,
        told_by=form.told_by.data or "",
        told_note=form.told_note.data or "",
    )
    deed.desk.respond(deed.officer, deed.reference, answer, deed.stamp)


RESPOND = Act(
    "respond",
    RespondForm,
    do,
    fill,
    where={
        **CANNOT_REACH,
        "decision": "decision",
        "remedy": "remedy",
        "actions": "actions",
        "issue_not_answered": "reasons-0",
        "told_note_missing": "told_note",
    },
)
