"""What the ombudsman decided, and what it ordered."""

from __future__ import annotations

from functools import partial

from wtforms import FieldList, Form

from assistant.desk.ombudsman import Decided, record_decision
from cases.ombudsman import Order
from webhooks.staff.act import Act, Deed
from webhooks.staff.fields import Day, Line, Words

ORDERS = 5
"""Places for orders on the form."""


class OmbudsmanForm(Form):
    """The finding, its day, and each order with who sees to it, by when, and whether it is done."""

    finding = Line()
    on = Day()
    what = FieldList(Words(), min_entries=ORDERS)
    owner = FieldList(Line(), min_entries=ORDERS)
    due_on = FieldList(Day(), min_entries=ORDERS)
    done_on = FieldList(Day(), min_entries=ORDERS)
    shown_by = FieldList(Line(), min_entries=ORDERS)

    @property
    def orders(self) -> tuple[Order, ...]:
        """Every place that anything was written in."""
        places = (self.what, self.owner, self.due_on, self.done_on, self.shown_by)
        rows = zip(*(place.data for place in places), strict=False)
        return tuple(
            Order(what or "", owner or "", due, done, shown or "")
            for what, owner, due, done, shown in rows
            if what or owner or due or done or shown
        )


def record(deed: Deed) -> None:
    """Keep it, and follow what was ordered."""
    form: OmbudsmanForm = deed.form
    decided = Decided(form.finding.data, form.on.data, form.orders)
    deed.do(partial(record_decision, decided=decided))


OMBUDSMAN = Act(
    "ombudsman",
    OmbudsmanForm,
    record,
    where={
        "ombudsman_finding": "finding",
        "ombudsman_date": "on",
        "date_not_yet": "on",
        "promise_what": "what-0",
        "promise_owner": "owner-0",
        "promise_due": "due_on-0",
        "order_done_not_yet": "done_on-0",
        "promise_evidence": "shown_by-0",
    },
)
