"""Things promised: one more, another day, done."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.promises import NewDay, add_promise, finish_promise, give_new_day
from cases.promising import Promise
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH, ToSomebody, number_of
from webhooks.staff.fields import Day, Line, Words


class PromiseForm(Form):
    """What, by whom, by when."""

    what = Words()
    owner = Line()
    due_on = Day()
    kind = Line()


class NewDayForm(ToSomebody):
    """What slipped and until when."""

    promise = Line()
    what_slipped = Words()
    due_on = Day()


class DoneForm(Form):
    """What shows that it is done."""

    promise = Line()
    evidence = Words()
    tell = BooleanField(default=True)
    safe = BooleanField()


def add(deed: Deed) -> None:
    """Promise it, and tell the resident."""
    form: PromiseForm = deed.form
    promise = Promise(
        what=form.what.data,
        owner=form.owner.data,
        due_on=form.due_on.data,
        kind=form.kind.data or "other",
    )
    deed.do(partial(add_promise, promise=promise))


def move(deed: Deed) -> None:
    """Say sorry and give the new day."""
    form: NewDayForm = deed.form
    news = NewDay(
        promise_id=number_of(form.promise),
        what_slipped=form.what_slipped.data,
        due_on=form.due_on.data,
        to=form.party,
        safe=form.safe.data,
    )
    deed.do(partial(give_new_day, news=news))


def finish(deed: Deed) -> None:
    """It is done."""
    form: DoneForm = deed.form
    done = partial(
        finish_promise,
        promise_id=number_of(form.promise),
        evidence=form.evidence.data,
        to_be_told=form.tell.data,
        safe=form.safe.data,
    )
    deed.do(done)


PROMISE = Act(
    "promise",
    PromiseForm,
    add,
    where={
        "promise_what": "what",
        "promise_owner": "owner",
        "promise_due": "due_on",
        "promise_past": "due_on",
    },
)
NEW_DAY = Act(
    "new_day",
    NewDayForm,
    move,
    where={**CANNOT_REACH, "what_slipped": "what_slipped", "promise_past": "due_on"},
)
PROMISE_DONE = Act(
    "promise_done",
    DoneForm,
    finish,
    where={"promise_evidence": "evidence", **dict.fromkeys(CANNOT_REACH, "tell")},
)
