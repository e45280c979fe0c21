"""Telling how the matter stands."""

from __future__ import annotations

from assistant.desk.update import Update
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Day, Words


class UpdateForm(ToSomebody):
    """Where we are, what is next, and the dates."""

    where_we_are = Words()
    next_step = Words()
    new_date = Day()
    next_update_on = Day()


def do(deed: Deed) -> None:
    """Send it, and keep the day of the next one."""
    form: UpdateForm = deed.form
    news = Update(
        where_we_are=form.where_we_are.data,
        next_step=form.next_step.data,
        new_date=form.new_date.data,
        next_update_on=form.next_update_on.data,
        to=form.party,
        safe=form.safe.data,
    )
    deed.desk.tell_progress(deed.officer, deed.reference, news, deed.stamp)


UPDATE = Act(
    "update",
    UpdateForm,
    do,
    where={
        **CANNOT_REACH,
        "where_we_are": "where_we_are",
        "next_step": "next_step",
        "new_date_past": "new_date",
        "next_update_past": "next_update_on",
    },
)
