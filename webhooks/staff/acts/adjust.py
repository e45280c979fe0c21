"""Refusing or ending something that makes it easier for a person."""

from __future__ import annotations

from wtforms import Form

from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH
from webhooks.staff.fields import Line, Words


class AdjustForm(Form):
    """Which adjustment, and why."""

    code = Line()
    reason = Words()


def refuse(deed: Deed) -> None:
    """Propose a refusal, or as a second person decide it."""
    form: AdjustForm = deed.form
    deed.desk.refuse_adjustment(
        deed.officer, deed.reference, form.code.data, form.reason.data, deed.stamp
    )


def end(deed: Deed) -> None:
    """It is no longer needed."""
    form: AdjustForm = deed.form
    deed.desk.end_adjustment(
        deed.officer, deed.reference, form.code.data, form.reason.data, deed.stamp
    )


PLACES = {
    **dict.fromkeys(CANNOT_REACH, "reason"),
    "reason_for_refusal": "reason",
    "how_they_asked": "reason",
    "second_person_needed": "reason",
}
REFUSE_ADJUSTMENT = Act("refuse_adjustment", AdjustForm, refuse, where=PLACES)
END_ADJUSTMENT = Act("end_adjustment", AdjustForm, end, where=PLACES)
