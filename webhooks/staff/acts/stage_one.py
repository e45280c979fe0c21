"""What else may happen inside stage 1, and what may not."""

from __future__ import annotations

from wtforms import BooleanField, Form

from webhooks.staff.act import Act, Deed
from webhooks.staff.fields import Line, Whole, Words


class EarlyForm(Form):
    """What was put right."""

    what = Words()


class LongerForm(Form):
    """How much longer the resident asked for, and how they asked."""

    working_days = Whole()
    note = Words()
    tell = BooleanField(default=True)


class StageForm(Form):
    """What somebody calls the stage."""

    stage = Line()


def resolve_early(deed: Deed) -> None:
    """Record it; the response is still owed."""
    what = deed.form.what.data
    deed.desk.resolve_early(deed.officer, deed.reference, what, stamp=deed.stamp)


def agree_longer(deed: Deed) -> None:
    """Move the answer's date as the resident asked."""
    form: LongerForm = deed.form
    days, note = form.working_days.data or 0, form.note.data
    deed.desk.agree_longer(
        deed.officer, deed.reference, days, note, tell=form.tell.data, stamp=deed.stamp
    )


def set_stage(deed: Deed) -> None:
    """Refused, with the reason; the try is on record."""
    name = (deed.form.stage.data).strip().lower().replace(" ", "_") or "other"
    deed.desk.set_stage(deed.officer, deed.reference, name, deed.stamp)


RESOLVE_EARLY = Act("resolve_early", EarlyForm, resolve_early, where={"what_was_done": "what"})
LONGER = Act(
    "longer",
    LongerForm,
    agree_longer,
    where={"working_days_out_of_range": "working_days", "how_they_asked": "note"},
)
SET_STAGE = Act("set_stage", StageForm, set_stage)
