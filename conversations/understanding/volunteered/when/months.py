"""Months, years and seasons: "in March", "early 2024", "since the summer before last"."""

from __future__ import annotations

import re
from datetime import date

from conversations.understanding.volunteered.when.counts import COUNT, count
from conversations.understanding.volunteered.when.span import Span, month_of, part_of, year_of

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
"""A month as a regular expression without groups."""

_PART = r"(?P<part>early|late|mid|(?:the )?(?:very )?(?:back end|tail end|end|start|beginning|middle)(?: of)?)"
_AT = r"(?:since|from|back in|in|around|about|before|round)"
_YEAR = r"(?P<year>20\d\d)"
_WHICH = r"(?P<which>last year|this year|the year before(?: last)?|before last)"
_OF_MONTH = re.compile(
    rf"\b(?:{_AT} (?:about |around )?(?:{_PART}[ -])?(?P<side>last |this )?|(?P<only>last )|{_PART.replace('part', 'part2')}[ -])"
    rf"(?P<month>{MONTH})\b(?: (?:of |in )?(?:{_YEAR}|{_WHICH}))?"
)
_BARE_MONTH = re.compile(rf"\b(?P<month>{MONTH})\b(?: (?:of |in )?(?:{_YEAR}|{_WHICH}))?")
_YEARS_TO_MONTH = re.compile(
    rf"\b(?P<count>{COUNT}) (?:year|yr)s?(?: ago)? (?P<side>in|come|next|this|last|since|past) (?P<month>{MONTH})\b"
)
_OF_YEAR = re.compile(
    rf"\b(?:{_AT} (?:{_PART}[ -])?|{_PART.replace('part', 'part2')}[ -]){_YEAR}\b"
)
_BARE_YEAR = re.compile(r"(?<![\d/:.£])(?P<year>(?:19|20)\d\d)\b(?![/:.]\d)")
_DECADE = re.compile(
    r"\b(?:in |since |from )?the (?:early |mid |late )?(?:19|20)?(?P<tens>[5-9]0)s\b"
)
_OF_SEASON = re.compile(
    r"\b(?:since|last|all|in|over|from|through|all through)(?: the| last)? "
    rf"(?P<season>summer|winter|spring|autumn)(?: time)?(?: (?:of )?(?:{_YEAR}|{_WHICH}))?\b"
)
_BARE_SEASON = re.compile(
    rf"\b(?P<season>summer|winter|spring|autumn)(?: time)?(?: (?:of )?(?:{_YEAR}|{_WHICH}))?\b"
)
_SEASONS_AGO = re.compile(
    rf"\b(?:about |around )?(?P<count>{COUNT}) (?P<season>summer|winter|spring|autumn)s? (?:ago|back|since)\b"
)
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def month_number(said: str) -> int:
    """1 to 12."""
    return _MONTHS.index(said[:3]) + 1


def month(folded: str, on: date, asked: bool) -> Span | None:
    """The last such month that has begun, or that of the year which is named."""
    if found := _YEARS_TO_MONTH.search(folded):
        last = _last_year_of(month_number(found["month"]), on, "last" in found["side"])
        to_come = found["side"] in ("in", "come", "next", "this")
        return month_of(
            found[0], last - count(found["count"]) + to_come, month_number(found["month"])
        )
    found = _OF_MONTH.search(folded) or (_BARE_MONTH.search(folded) if asked else None)
    if found is None:
        return None
    said = found.groupdict()
    number = month_number(said["month"])
    year = _year(said, on) or _last_year_of(
        number, on, "last " in (said.get("side"), said.get("only"))
    )
    span = month_of(found[0], year, number)
    if span.earliest is None or span.earliest > on:
        return None
    return part_of(span, _part(said))


def year(folded: str, on: date, asked: bool) -> Span | None:
    """A year by its number, or a decade."""
    if found := _DECADE.search(folded):
        return year_of(found[0], 1900 + int(found["tens"]), 10)
    found = _OF_YEAR.search(folded) or (_BARE_YEAR.search(folded) if asked else None)
    if found is None or int(found["year"]) > on.year:
        return None
    return part_of(year_of(found[0], int(found["year"])), _part(found.groupdict()))


def season(folded: str, on: date, asked: bool) -> Span | None:
    """Three months, from the first day of the first; winter is named by the year it begins in."""
    found = _SEASONS_AGO.search(folded) or _OF_SEASON.search(folded)
    found = found or (_BARE_SEASON.search(folded) if asked else None)
    if found is None:
        return None
    said, begins = found.groupdict(), _SEASONS[found["season"]]
    latest = _last_year_of(begins, on, False)
    in_year = _year(said, on) or latest
    if (said.get("which") or "") == "before last":
        in_year = latest - 1
    if said.get("count"):
        in_year = latest - count(said["count"] or "") + 1
    first = month_of(found[0], in_year, begins)
    last = month_of(found[0], in_year + (begins == 12), (begins + 1) % 12 + 1)
    return Span(found[0], first.earliest, last.latest)


def _last_year_of(number: int, on: date, not_this: bool) -> int:
    """The year in which a month last began; "last November" said in November is a year ago."""
    return on.year - (number > on.month or (number == on.month and not_this))


def _year(said: dict[str, str | None], on: date) -> int | None:
    if said.get("year"):
        return int(said["year"] or 0)
    which = said.get("which") or ""
    if which.startswith("the year before") or which == "before last":
        return on.year - 2
    return {"last year": on.year - 1, "this year": on.year}.get(which)


def _part(said: dict[str, str | None]) -> str:
    part = said.get("part") or said.get("part2") or ""
    return part.removeprefix("the ").removeprefix("very ")
