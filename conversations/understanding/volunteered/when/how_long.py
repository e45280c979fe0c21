"""How long it has been: "3 wks", "a month or two", "over a year", "three weeks on Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from conversations.understanding.volunteered.when.counts import COUNT, UNIT, UNITS, count
from conversations.understanding.volunteered.when.span import Span, one_day
from conversations.understanding.volunteered.when.weekdays import DAY, last_day_of_week

_LENGTH = re.compile(
    r"\b(?P<about>(?:(?:for|the|last|past|about|around|round|bout|approx|approximately|roughly|nearly|almost"
    r"|just|well|under|over|more|than|at|least|it|its|been|up|to|good|best|part|of)\s)*)"
    rf"(?:(?P<from>\d{{1,3}}(?= ?-)|{COUNT}(?! ?-))(?: ?- ?| or | to |,? maybe ))?(?P<count>{COUNT}) ?(?:of )?"
    rf"(?:whole |solid |long |good |full |or so |odd |more )*(?P<unit>{UNIT})s?\b"
    r"(?P<more> or (?:two|so|more|three)\b| and a (?:half|bit)\b| plus\b)?"
    rf"(?: (?P<day_side>on|come|this|next|last|past|from) (?P<day>{DAY})\b)?"
    r"(?: ago| now| on| later| back)?"
)
_HAS_UNIT = re.compile(UNIT)
"""Looked for first: most messages have none, and the long pattern is slow to say so."""

_HALF_FIRST = re.compile(rf"\b(?:about |for )*(?P<unit>{UNIT}) and a half\b(?: ago| now)?")
_NOT_SINCE = re.compile(
    r"^(?: old\b| a (?:day|week|month|year|time)\b| (?:per|each|worker|shift|rent|notice)\b)"
)
"""What makes it an age, a rate or a length of something else."""

_TO_COME = re.compile(
    r"(?<!-)\b(?:(?:in|within) (?:about |around |just |the |one )?"
    r"|(?:another|next|every|each|per|takes?|wait|promised(?: me| us)?|told me|told us) (?:\w+ )?"
    r"|(?:you|they|he|she|letter|website|policy|text|email) (?:always )?sa(?:id|ys?) (?:within |up to |it was |about )?)$"
)
_HAS_NOT = (
    r"\b(?:no|not|none|(?:no|nae)body(?:s|ve)?|nothing|nowt|never|(?!wont|cant|dont|couldnt)\w+nt)\b"
    r"(?:(?! (?:will|can|to|wont|cant)\b)[^.!?]){0,40}\bin (?:about |over )?"
)
"""Nothing "in three weeks" lies behind us."""

_BEHIND_US = re.compile(rf"{_HAS_NOT}$")
NOTHING_FOR_SO_LONG = re.compile(rf"{_HAS_NOT}{COUNT} (?:\w+ )?{UNIT}s?\b")
"""The same, with the length itself."""

_MORE_THAN = re.compile(r"\b(?:over(?! the\b)|more than|at least)\b")
_LESS_THAN = re.compile(r"\b(?:nearly|almost|under|less than|up to|best part of)\b")

_BY_NOW = re.compile(r"\b(?:its|it is|it has|thats|that is|thats been|now) (?:now |been )*$")
""" "Six weeks they said, its now five months"."""

SHORT = frozenset({"minutes", "hours"})
"""Mostly how long somebody held the line; a beginning only with "ago", or where we asked."""

SLACK = {
    "minutes": timedelta(0), "hours": timedelta(0), "days": timedelta(0), "weeks": timedelta(days=3),
    "fortnights": timedelta(days=4), "months": timedelta(days=15), "years": timedelta(days=90),
}  # fmt: skip
"""How far either side "about three weeks" may be."""


def how_long(folded: str, on: date, asked: bool) -> Span | None:
    """The first length of time that may lie behind us, or how long it is by now; ages and waits to come are none."""
    if not _HAS_UNIT.search(folded):
        return None
    behind = list(_behind_us(folded, asked))
    if behind:
        still = (found for found in behind[1:] if _BY_NOW.search(folded[: found.start("count")]))
        return _back(next(still, behind[0]), on)
    half = _HALF_FIRST.search(folded)
    if half is None or UNITS[half["unit"]] in SHORT:
        return None
    unit = UNITS[half["unit"]]
    return _around(half[0], _before(on, 1, unit, half=True), unit)


def _behind_us(folded: str, asked: bool) -> Iterator[re.Match[str]]:
    for found in _LENGTH.finditer(folded):
        before, after = folded[: found.start("count")], folded[found.end("unit") :].lstrip("s")
        to_come = _TO_COME.search(before[-24:]) and not _BEHIND_US.search(before[-80:])
        if to_come or _NOT_SINCE.match(after) or _is_one_night(found):
            continue
        if asked or UNITS[found["unit"]] not in SHORT or found[0].endswith(" ago"):
            yield found


def is_how_long(folded: str) -> bool:
    """Whether that is all that is said."""
    return bool(_LENGTH.fullmatch(folded) or _HALF_FIRST.fullmatch(folded))


def _is_one_night(found: re.Match[str]) -> bool:
    """ "A night light", "one night he came": nothing lasted."""
    return found["unit"] == "night" and count(found["count"]) == 1


def _back(found: re.Match[str], on: date) -> Span:
    words, unit, most = found[0], UNITS[found["unit"]], count(found["count"])
    if found["day"]:
        side = "last" if found["day_side"] in ("last", "past") else "next"
        return one_day(words, _before(last_day_of_week(found["day"], on, side), most, unit))
    more = (found["more"] or "").strip()
    if more in ("or two", "or three"):
        return _between(words, most, {"or two": 2, "or three": 3}[more], unit, on)
    if found["from"]:
        return _between(words, count(found["from"]), most, unit, on)
    middle = _before(on, most, unit, half=more.startswith("and a"))
    if _MORE_THAN.search(found["about"]) or more in ("or more", "plus"):
        return Span(words, middle - 2 * SLACK[unit], middle)
    if _LESS_THAN.search(found["about"]):
        return Span(words, middle, middle + SLACK[unit])
    return _around(words, middle, unit)


def _around(words: str, middle: date, unit: str) -> Span:
    return Span(words, middle - SLACK[unit], middle + SLACK[unit])


def _between(words: str, few: int, many: int, unit: str, on: date) -> Span:
    few, many = sorted((few, many))
    slack = SLACK[unit] / 3
    return Span(words, _before(on, many, unit) - slack, _before(on, few, unit) + slack)


def _before(on: date, number: int, unit: str, half: bool = False) -> date:
    """So long before a day; never before the year 1900."""
    if unit in ("minutes", "hours"):
        return on - timedelta(hours=number) if unit == "hours" and number >= 24 else on
    months = {"years": 12, "months": 1}.get(unit)
    if months is None:
        days = {"days": 1, "weeks": 7, "fortnights": 14}[unit] * number
        return on - timedelta(days=days + (4 if half and unit == "weeks" else 0))
    back = months * number + (6 if half and unit == "years" else 0)
    day = on - relativedelta(months=min(back, 12 * (on.year - 1900)))
    return day - timedelta(days=15) if half and unit == "months" else day
