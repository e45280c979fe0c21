"""Endings: of a case, of a complaint the resident no longer wants, of danger."""

from __future__ import annotations

from wtforms import BooleanField, Form

from cases.learning import Learning
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import CANNOT_REACH
from webhooks.staff.fields import Words


class CloseForm(Form):
    """What came of it, what was learnt, and whether the person is told."""

    outcome = Words()
    impact = Words()
    cause = Words()
    change = Words()
    nothing_because = Words()
    tell = BooleanField(default=True)
    safe = BooleanField()


class WithdrawForm(Form):
    """How the resident said so, and whether we write back."""

    how = Words()
    tell = BooleanField(default=True)
    safe = BooleanField()


class EndDangerForm(Form):
    """How we know that nobody is in danger."""

    how = Words()


def close(deed: Deed) -> None:
    """Close the case."""
    form: CloseForm = deed.form
    deed.desk.close(
        deed.officer,
        deed.reference,
        form.outcome.data,
        tell=form.tell.data,
        safe=form.safe.data,
        learning=Learning(
            impact=form.impact.data,
            cause=form.cause.data,
            change=form.change.data,
            nothing_because=form.nothing_because.data,
        ),
        stamp=deed.stamp,
    )


def withdraw(deed: Deed) -> None:
    """Stop the complaint."""
    form: WithdrawForm = deed.form
    deed.desk.withdraw(
        deed.officer,
        deed.reference,
        form.how.data,
        tell=form.tell.data,
        safe=form.safe.data,
        stamp=deed.stamp,
    )


def end_danger(deed: Deed) -> None:
    """The case takes its place by date again."""
    deed.desk.end_danger(deed.officer, deed.reference, deed.form.how.data, deed.stamp)


UNTOLD = {**CANNOT_REACH, **dict.fromkeys(("no_address_for_the_resident", "texts_stopped"), "tell")}

CLOSE = Act(
    "close",
    CloseForm,
    close,
    where={
        **UNTOLD,
        "outcome": "outcome",
        "learning_impact": "impact",
        "learning_cause": "cause",
        "learning_change": "change",
    },
)
WITHDRAW = Act("withdraw", WithdrawForm, withdraw, where={**UNTOLD, "how_they_asked": "how"})
END_DANGER = Act("end_danger", EndDangerForm, end_danger, where={"how_danger_ended": "how"})
