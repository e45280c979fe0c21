"""Days with their number: "3 June 2025", "8/11", "since the 14th", "the 3rd of last month"."""

from __future__ import annotations

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from conversations.understanding.volunteered.when.months import MONTH, month_number
from conversations.understanding.volunteered.when.span import Span, one_day

_YEAR = r"(?:,? (?P<year>(?:19|20)\d\d)|,? '?(?P<short>\d\d)(?=\W*$|[.,;!?]))?"
_DAY_FIRST = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b{_YEAR}"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH}) (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b"
    rf"(?! ?(?:am|pm|weeks|days|times)){_YEAR}"
)
_FIGURES = re.compile(
    r"\b(?P<day>\d{1,2})(?P<mark>[/.-])(?P<month>\d{1,2})(?:(?P=mark)(?P<year>20\d\d|\d\d))?\b(?!%)"
)
IN_FIGURES = re.compile(
    r"(?<![\d/])(?:[12]?\d|3[01]|0[1-9])/(?:0?[1-9]|1[0-2])(?![\d/])(?!(?<=24/7))"
)
""" "12/10", and not "24/7"."""
_YEAR_FIRST = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_OF_MONTH = re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th) (?:of )?(?P<which>this|last) month\b")
_PAST_NTH = re.compile(
    r"\b(?:since|on|from|it was|about|around) the (?P<day>\d{1,2})(?:st|nd|rd|th)\b"
)
_ANY_NTH = re.compile(
    r"\bthe (?P<day>\d{1,2})(?:st|nd|rd|th)\b|^\W*(?P<bare>\d{1,2})(?:st|nd|rd|th)\W*$"
)


def dated(folded: str, on: date, asked: bool) -> Span | None:
    """A day and a month, perhaps a year; without one it is the last that has been."""
    for form in (_YEAR_FIRST, _DAY_FIRST, _MONTH_FIRST, _FIGURES):
        found = form.search(folded)
        if found and (form is not _FIGURES or _is_a_date(found, asked)):
            return _day(found, on)
    return None


def numbered(folded: str, on: date, asked: bool) -> Span | None:
    """A day of this month or the last ones: "the 14th"."""
    if found := _OF_MONTH.search(folded):
        month = on if found["which"] == "this" else on - relativedelta(months=1)
        return _valid(found[0], month.year, month.month, int(found["day"]), on)
    found = _PAST_NTH.search(folded) or (_ANY_NTH.search(folded) if asked else None)
    if found is None:
        return None
    day = int(found["day"] or found.groupdict().get("bare") or 0)
    months = (on - relativedelta(months=back) for back in range(3))
    tried = (_valid(found[0], month.year, month.month, day, on) for month in months)
    return next(filter(None, tried), None)


def _is_a_date(found: re.Match[str], asked: bool) -> bool:
    """Figures alone may be a flat, a size or a time, unless we asked or the year is there."""
    several = len(IN_FIGURES.findall(found.string)) > 1
    return bool(found["year"]) or ((asked or several) and found["mark"] != "-")


def _day(found: re.Match[str], on: date) -> Span | None:
    said = found.groupdict()
    month = said["month"]
    number = int(month) if month.isdigit() else month_number(month)
    year = said["year"] or said.get("short")
    if year:
        whole = int(year) if len(year) == 4 else 2000 + int(year)
        return _valid(found[0], whole, number, int(said["day"]), on)
    this_year = _valid(found[0], on.year, number, int(said["day"]), on)
    return this_year or _valid(found[0], on.year - 1, number, int(said["day"]), on)


def _valid(words: str, year: int, month: int, day: int, on: date) -> Span | None:
    """That day, where there is one and it has been."""
    try:
        that = date(year, month, day)
    except ValueError:
        return None
    return one_day(words, that) if that <= on else None
