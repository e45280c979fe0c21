"""Days that people date things by: "since xmas", "a couple of weeks before Easter"."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from dateutil.easter import easter

from conversations.understanding.volunteered.when.counts import COUNT, count
from conversations.understanding.volunteered.when.span import Span

ABOUT = timedelta(days=2)
"""Either side: "at Christmas" is seldom meant to the day."""


def _on(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=days)


def _last_sunday(month: int) -> Callable[[int], date]:
    def day(year: int) -> date:
        last = date(year, month, 31)
        return last - timedelta(days=(last.weekday() + 1) % 7)

    return day


_DAYS: Mapping[str, Callable[[int], date]] = {
    "new years eve": _on(12, 31),
    "new years?|hogmanay": _on(1, 1),
    "burns night": _on(1, 25),
    "valentines(?: day)?": _on(2, 14),
    "pancake day|shrove tuesday": _from_easter(-47),
    "mothers day|mothering sunday": _from_easter(-21),
    "good friday": _from_easter(-2),
    "easter": _from_easter(0),
    "halloween": _on(10, 31),
    "(?:the )?clocks (?:went|going|gone|changed|turned) back": _last_sunday(10),
    "(?:the )?clocks (?:went|going|gone) (?:forwards?|on)": _last_sunday(3),
    "bonfire night|guy fawkes|fireworks night": _on(11, 5),
    "christmas eve|xmas eve": _on(12, 24),
    "boxing day": _on(12, 26),
    "xmas(?:es)?|christmas(?:es)?|crimbo|chrimbo|crimble": _on(12, 25),
}
_FEAST = re.compile(
    rf"\b(?:(?P<count>{COUNT}) (?P<unit>day|week|wk|month)s? )?(?:since|at|over|around|from|just)?"
    r"(?: ?(?P<side>before|after))?(?: ?last)?\b ?\b"
    rf"(?P<feast>{'|'.join(_DAYS)})\b(?P<this> this year)?"
)
_FEASTS_AGO = re.compile(rf"\b(?P<count>{COUNT}) (?P<feast>{'|'.join(_DAYS)})s? (?:ago|back)\b")
_BEFORE_LAST = re.compile(rf"\b(?P<feast>{'|'.join(_DAYS)}) before last\b")
_NAMED = re.compile("|".join(_DAYS))
_UNITS = {"day": 1, "week": 7, "wk": 7, "month": 30}
_NEAR = timedelta(days=14)


def feast(folded: str, on: date, asked: bool) -> Span | None:
    """The last that has been; so long before or after it where that is said."""
    if not _NAMED.search(folded):
        return None
    if earlier := _FEASTS_AGO.search(folded) or _BEFORE_LAST.search(folded):
        years = count(earlier["count"]) - 1 if "count" in earlier.groupdict() else 1
        day = _last(earlier["feast"], on, years)
        return Span(earlier[0], day - ABOUT, day + ABOUT)
    found = _FEAST.search(folded)
    if found is None:
        return None
    words, day = found[0].strip(), _last(found["feast"], on)
    side = {"before": -1, "after": 1}.get(found["side"] or "", 0)
    if found["count"] and side:
        day += side * timedelta(days=_UNITS[found["unit"]] * count(found["count"]))
        return Span(words, day - ABOUT, day + ABOUT)
    if side < 0:
        return Span(words, day - _NEAR, day)
    return Span(words, day, day + _NEAR) if side else Span(words, day - ABOUT, day + ABOUT)


def _last(feast: str, on: date, years_before: int = 0) -> date:
    """When it last was, or so many years before that."""
    of_year = next(days for name, days in _DAYS.items() if re.fullmatch(name, feast))
    last = on.year if of_year(on.year) <= on else on.year - 1
    return of_year(last - years_before)
