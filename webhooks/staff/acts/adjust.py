"""Refusing or ending something that makes it easier for a person."""

from __future__ import annotations

from wtforms import Form, StringField, TextAreaField

from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH


class AdjustForm(Form):
    """Which adjustment, and why."""

    code = StringField()
    reason = TextAreaField()


def refuse(deed: Deed) -> None:
    """Propose a refusal, or as a second person decide it."""
    form: AdjustForm = deed.form
    deed.desk.refuse_adjustment(
        deed.officer, deed.reference, form.code.data or "", form.reason.data or "", deed.stamp
    )


def end(deed: Deed) -> None:
    """It is no longer needed."""
    form: AdjustForm = deed.form
    deed.desk.end_adjustment(
        deed.officer, deed.reference, form.code.data or "", form.reason.data or "", deed.stamp
    )


PLACES = {
    **dict.fromkeys(CANNOT_REACH, "reason"),
    "reason_for_refusal": "reason",
    "how_they_asked": "reason",
    "second_person_needed": "reason",
}
REFUSE_ADJUSTMENT = Act("refuse_adjustment", AdjustForm, refuse, where=PLACES)
END_ADJUSTMENT = Act("end_adjustment", AdjustForm, end, where=PLACES)
