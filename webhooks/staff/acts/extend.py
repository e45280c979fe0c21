"""An extension, decided and told."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from wtforms import BooleanField

from assistant.desk.case_view import CasePage
from assistant.desk.extend import Extend, decide_extension, extend
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody
from webhooks.staff.fields import Day, Line, Whole, Words


class ExtendForm(ToSomebody):
    """Reason, new date, how often the resident hears from us, and what they said to it."""

    reason = Words()
    new_date = Day()
    update_every_wd = Whole()
    resident_view = Line()
    save = BooleanField()


def fill(case: CasePage) -> Mapping[str, Any]:
    """What was decided before and not sent yet."""
    waits = next((line for line in case.waiting if line.kind == "extension"), None)
    if waits is None:
        return {"update_every_wd": 5, "resident_view": "not_reached"}
    return {key: waits.form[key] for key in ("reason", "update_every_wd", "resident_view")}


def do(deed: Deed) -> str | None:
    """Tell it, or keep the decision."""
    form: ExtendForm = deed.form
    asked = Extend(
        reason=form.reason.data,
        new_date=form.new_date.data,
        update_every_wd=form.update_every_wd.data,
        resident_view=form.resident_view.data or "not_reached",
        to=form.party,
        safe=form.safe.data,
    )
    if form.save.data:
        deed.do(partial(decide_extension, form=asked))
        return "extension_kept"
    deed.do(partial(extend, form=asked))
    return None


EXTEND = Act(
    "extend",
    ExtendForm,
    do,
    fill,
    where={
        **CANNOT_REACH,
        "extension_needs_reason": "reason",
        "extension_needs_interval": "update_every_wd",
        "extension_date": "new_date",
        "extension_over_cap": "new_date",
    },
)
