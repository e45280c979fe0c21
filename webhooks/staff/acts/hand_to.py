"""Giving a case to a colleague."""

from __future__ import annotations

from wtforms import BooleanField, Form

from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH
from webhooks.staff.fields import Line, Words


class HandToForm(Form):
    """To whom, why, and whether the resident is told."""

    colleague = Line()
    why = Words()
    tell = BooleanField()


def do(deed: Deed) -> None:
    """Hand it on."""
    form: HandToForm = deed.form
    picked = form.colleague.data
    deed.desk.hand_to(
        deed.officer,
        deed.reference,
        int(picked) if picked.isdecimal() else 0,
        form.why.data,
        tell=form.tell.data,
        stamp=deed.stamp,
    )


HAND_TO = Act(
    "hand_to",
    HandToForm,
    do,
    where={**dict.fromkeys(CANNOT_REACH, "tell"), "no_such_colleague": "colleague"},
)
