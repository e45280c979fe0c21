"""The days that a report is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

ONE_DAY = timedelta(days=1)
YEAR_BEGINS = 4
"""April, as landlords' reporting years do."""


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both of them UK dates and both within."""

    first: date
    last: date

    def holds(self, day: date | None) -> bool:
        """Whether that day is one of these; a day that never came is not."""
        return day is not None and self.first <= day <= self.last

    @property
    def before(self) -> Period:
        """As many days again, right before."""
        length = self.last - self.first
        last = self.first - ONE_DAY
        return Period(last - length, last)

    def months(self) -> Iterator[Period]:
        """Its months, the first and the last cut to it."""
        first = self.first
        while first <= self.last:
            last = min(_next_month(first) - ONE_DAY, self.last)
            yield Period(first, last)
            first = last + ONE_DAY


def last_year(today: date) -> Period:
    """The last whole reporting year, from April to March."""
    begun = today.year if today.month >= YEAR_BEGINS else today.year - 1
    return Period(date(begun - 1, YEAR_BEGINS, 1), date(begun, YEAR_BEGINS, 1) - ONE_DAY)


def last_quarter(today: date) -> Period:
    """The last three whole months that end with March, June, September or December."""
    begun = date(today.year, today.month - (today.month - 1) % 3, 1)
    last = begun - ONE_DAY
    return Period(date(last.year, last.month - 2, 1), last)


def this_year(today: date) -> Period:
    """The reporting year that runs, from April until today."""
    return Period(last_year(today).last + ONE_DAY, today)


def last_twelve_months(today: date) -> Period:
    """The last twelve whole months."""
    last = today.replace(day=1) - ONE_DAY
    return Period(_next_month(date(last.year - 1, last.month, 1)), last)


def _next_month(day: date) -> date:
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
