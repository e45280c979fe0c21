"""Unacceptable behaviour: a warning, a limit on contact, and looking at it again."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.behaviour import restrict, review_restriction, warn
from cases.restricting import Restriction, Warning_
from webhooks.staff.act import Act, Deed
from webhooks.staff.fields import Day, Line, Words


class WarnForm(Form):
    """What was done, what may follow, what help is offered, and what was thought of."""

    behaviour = Words()
    may_follow = Words()
    help_offered = Words()
    considered = Words()
    safe = BooleanField()


class RestrictForm(Form):
    """The limit, why, how to appeal and when we look again."""

    behaviour = Words()
    limit = Words()
    reason = Words()
    considered = Words()
    appeal_to = Line()
    review_on = Day()
    threat = BooleanField()
    safe = BooleanField()


class ReviewForm(Form):
    """Why it ends."""

    why = Words()


def warn_them(deed: Deed) -> None:
    """Send it under one's name."""
    form: WarnForm = deed.form
    warning = Warning_(
        behaviour=form.behaviour.data,
        may_follow=form.may_follow.data,
        help_offered=form.help_offered.data,
        considered=form.considered.data,
    )
    deed.do(partial(warn, warning=warning, safe=form.safe.data))


def set_limit(deed: Deed) -> None:
    """Set it and tell it."""
    form: RestrictForm = deed.form
    restriction = Restriction(
        behaviour=form.behaviour.data,
        limit=form.limit.data,
        reason=form.reason.data,
        considered=form.considered.data,
        appeal_to=form.appeal_to.data,
        review_on=form.review_on.data,
    )
    threat, safe = form.threat.data, form.safe.data
    deed.do(partial(restrict, restriction=restriction, threat=threat, safe=safe))


def end_limit(deed: Deed) -> None:
    """There is no limit any more."""
    why = deed.form.why.data
    deed.do(partial(review_restriction, outcome="ends", why=why, again=None))


WARN = Act(
    "warn",
    WarnForm,
    warn_them,
    where={
        "behaviour_what": "behaviour",
        "behaviour_may_follow": "may_follow",
        "behaviour_help": "help_offered",
        "behaviour_considered": "considered",
        "safe_contact_unchecked": "safe",
    },
)
RESTRICT = Act(
    "restrict",
    RestrictForm,
    set_limit,
    where={
        "behaviour_what": "behaviour",
        "restriction_limit": "limit",
        "restriction_reason": "reason",
        "behaviour_considered": "considered",
        "restriction_appeal": "appeal_to",
        "restriction_review": "review_on",
        "restriction_not_warned": "threat",
        "safe_contact_unchecked": "safe",
    },
)
END_RESTRICTION = Act("end_restriction", ReviewForm, end_limit, where={"why_review": "why"})
