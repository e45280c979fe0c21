"""Days named by today: "yesterday", "the week before last", "the start of the year"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from conversations.understanding.volunteered.when.span import Span, month_of, part_of, year_of

Days = tuple[date | None, date | None]

_OPEN: Days = (None, None)


def _back(first: int, last: int) -> Callable[[date], Days]:
    return lambda on: (on - timedelta(days=first), on - timedelta(days=last))


def _week(back: int, first: int = 0, last: int = 6) -> Callable[[date], Days]:
    """Days of the week so many before this one, Monday the first."""

    def days(on: date) -> Days:
        monday = on - timedelta(days=on.weekday() + 7 * back)
        return monday + timedelta(days=first), monday + timedelta(days=last)

    return days


def _month(back: int, part: str = "") -> Callable[[date], Days]:
    def days(on: date) -> Days:
        there = on - relativedelta(months=back)
        return part_of(month_of("", there.year, there.month), part)[1:]

    return days


def _year(back: int, part: str = "") -> Callable[[date], Days]:
    return lambda on: part_of(year_of("", on.year - back), part)[1:]


def _ending(days: int) -> Callable[[date], Days]:
    """So long ago at least, nobody knows how much more."""
    return lambda on: (None, on - timedelta(days=days))


_ON = "(?: ago| back| now| on end)"
_MANY = r"(?:(?:for|been|taken|took|waited|waiting|waits|after|many|over|of|not in|nt in|goes back) (?:literally |many |bloody |absolutely )*|^)"
"""Before weeks without a number: "in four weeks" is none of these."""

_LATELY: tuple[tuple[str, Callable[[date], Days]], ...] = (
    (r"(?:the )?day before yesterday", _back(2, 2)),
    (r"(?:the )?night before last", _back(2, 1)),
    (r"(?:the )?week before last", _week(2)),
    (r"(?:the )?weekend before last", _week(2, 5)),
    (r"(?:the )?month before last", _month(2)),
    (r"(?:the )?year before last", _year(2)),
    (r"yesterday", _back(1, 1)),
    (r"last night", _back(1, 0)),
    (r"(?:early |late )?(?:this (?:morning|afternoon|evening)|today)", _back(0, 0)),
    (r"the other (?:day|night|evening|morning|afternoon)", _back(7, 1)),
    (r"the other week", _back(28, 7)),
    (r"the other month", _back(90, 20)),
    (r"(?:the )?(?:start|beginning) of (?:the|this) week", _week(0, 0, 1)),
    (r"(?:the )?(?:end|back end) of last week", _week(1, 3)),
    (r"(?:the )?(?:start|beginning) of last week", _week(1, 0, 1)),
    (r"(?:the )?(?:start|beginning) of (?:the|this) month", _month(0, "start")),
    (r"(?:the )?(?:start|beginning) of last month", _month(1, "start")),
    (r"(?:the )?(?:end|back end) of last month", _month(1, "end")),
    (r"(?:the )?(?:start|beginning) of (?:the|this) year|early this year", _year(0, "start")),
    (r"(?:the )?(?:start|beginning) of last year|early last year", _year(1, "start")),
    (r"(?:the )?(?:end|back end|tail end) of last year|late last year", _year(1, "end")),
    (r"this week", _week(0)),
    (r"last week", _week(1)),
    (r"(?:the|last) weekend", _week(1, 5)),
    (r"last month", _month(1)),
    (r"last year", _year(1)),
    (rf"{_MANY}weeks{_ON}?|weeks{_ON}", _ending(14)),
    (rf"{_MANY}months{_ON}?|months{_ON}", _ending(60)),
    (rf"{_MANY}years{_ON}?|years{_ON}", _ending(730)),
    (r"a while|ages|forever|donkeys|yonks", lambda on: _OPEN),
)
_ANY = re.compile(rf"\b(?:{'|'.join(form for form, _ in _LATELY)})\b")
_ONE = tuple((re.compile(form), days) for form, days in _LATELY)

_EVENT = re.compile(
    r"\bsince (?:(?:i|we|they|you|he|she|ive|weve|ah) (?:first |only |last )?"
    r"(?:moved|got (?:the|my|our) keys|came here|put|fitted|installed|replaced|changed|took over)"
    r"|(?:before )?(?:the )?(?:(?:start|beginning|end|middle) of )?(?:the )?(?:first )?"
    r"(?:lockdown|covid|pandemic|day (?:one|1|dot))\b)[^.,;!?]{0,40}"
)


def lately(folded: str, on: date, asked: bool) -> Span | None:
    """The first such words."""
    found = _ANY.search(folded)
    if found is None:
        return None
    days = next(days for form, days in _ONE if form.fullmatch(found[0]))
    return Span(found[0], *days(on))


def event(folded: str, on: date, asked: bool) -> Span | None:
    """Since something that only they can date: kept in their words, with no day to it."""
    found = _EVENT.search(folded)
    return Span(found[0].strip()) if found else None
