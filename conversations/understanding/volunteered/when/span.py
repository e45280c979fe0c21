"""The days that somebody's words may mean."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta


class Span(NamedTuple):
    """Words as they were said, and the first and last day they may mean; None where that is open."""

    words: str
    earliest: date | None = None
    latest: date | None = None


def one_day(words: str, day: date) -> Span:
    """Words that mean a day exactly."""
    return Span(words, day, day)


def month_of(words: str, year: int, month: int) -> Span:
    """A whole month."""
    first = date(year, month, 1)
    return Span(words, first, first + relativedelta(months=1, days=-1))


def year_of(words: str, year: int, years: int = 1) -> Span:
    """A whole year, or so many from it."""
    return Span(words, date(year, 1, 1), date(year + years - 1, 12, 31))


def part_of(span: Span, said: str) -> Span:
    """The beginning, middle or end of a span where that was said: a third of it."""
    words, first, last = span
    if first is None or last is None or last == first:
        return span
    third = timedelta(days=((last - first).days + 1) // 3)
    if said.startswith(("early", "start", "beginning", "first")):
        return Span(words, first, first + third - timedelta(days=1))
    if said.startswith(("late", "end", "back end", "tail end")):
        return Span(words, last - third + timedelta(days=1), last)
    if said.startswith("mid"):
        return Span(words, first + third, last - third)
    return span
