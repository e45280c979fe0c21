"""Stage 2: the resident asked for it, who decides it, and Scotland's straight way there."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.direct import direct_to_stage_2
from assistant.desk.escalate import escalate
from assistant.desk.reviewer import assign_reviewer
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, number_of
from webhooks.staff.fields import Line, Words


class EscalateForm(Form):
    """How they asked; what is still wrong only if they said so."""

    how = Words()
    still_wrong = Words()
    tell = BooleanField(default=True)


class ReviewerForm(Form):
    """Who decides at stage 2."""

    colleague = Line()


class DirectForm(Form):
    """Why it is so serious."""

    why = Words()


def ask(deed: Deed) -> None:
    """Begin stage 2."""
    form: EscalateForm = deed.form
    words, told = form.still_wrong.data, form.tell.data
    deed.do(partial(escalate, how=form.how.data, still_wrong=words, to_be_told=told))


def assign(deed: Deed) -> None:
    """Name the reviewer."""
    deed.do(partial(assign_reviewer, staff_id=number_of(deed.form.colleague)))


def direct(deed: Deed) -> None:
    """Straight to stage 2."""
    deed.do(partial(direct_to_stage_2, why=deed.form.why.data))


ESCALATE = Act(
    "escalate",
    EscalateForm,
    ask,
    where={"how_they_asked": "how", **dict.fromkeys(CANNOT_REACH, "tell")},
)
REVIEWER = Act(
    "reviewer",
    ReviewerForm,
    assign,
    where=dict.fromkeys(("no_such_colleague", "was_at_stage_1", "named_in_complaint"), "colleague"),
)
DIRECT = Act("direct_to_stage_2", DirectForm, direct, where={"why_stage_2": "why"})
