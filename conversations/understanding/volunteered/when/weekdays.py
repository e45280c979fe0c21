"""Days of the week: "since Monday", "last Tuesday week"."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from conversations.understanding.volunteered.when.span import Span, one_day

DAY = r"(?:mon(?:day)?|tues?(?:day)?|wed(?:nesday|s)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)"
"""A day of the week as a regular expression without groups."""

_NAMED = {"mon": MO, "tue": TU, "wed": WE, "thu": TH, "fri": FR, "sat": SA, "sun": SU}
_PAST_DAY = re.compile(
    rf"\b(?:since|on|last|from|past)(?: last| this)? (?P<day>{DAY})(?P<week> week)?\b"
)
_ANY_DAY = re.compile(rf"(?<!next )(?<!coming )(?<!by )\b(?P<day>{DAY})(?P<week>)\b")


def weekday(folded: str, on: date, asked: bool) -> Span | None:
    """The last such day before `on`, never the day itself; "last Monday week" is seven days before."""
    found = _PAST_DAY.search(folded) or (asked and _ANY_DAY.search(folded))
    if not found:
        return None
    day = last_day_of_week(found["day"], on, "last")
    return one_day(found[0], day - relativedelta(weeks=1) if found["week"] else day)


def last_day_of_week(said: str, on: date, side: str) -> date:
    """The `last` such day before, or the `next` after."""
    named = _NAMED[said[:3]]
    if side == "last":
        return on + relativedelta(days=-1, weekday=named(-1))
    return on + relativedelta(days=1, weekday=named(1))
