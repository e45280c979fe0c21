"""Working days: Monday to Friday, less the bank holidays of the home's nation.

Days that a nation has off by proclamation, and a landlord's own closed days, are given in;
what the Code leaves open is settled here: England counts from the day
after (FACT-DAY), Scotland counts the day of receipt as day 1 (SPSO-DAY1).
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

import holidays

from cases.nations import Nation

DayOne = Literal["day_after", "receipt_day"]
"""Which day is counted first: the one after it happened, or the day it happened."""

ONE_DAY = timedelta(days=1)
SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.SCOTLAND: "SCT",
    Nation.WALES: "WLS",
    Nation.NORTHERN_IRELAND: "NIR",
}


def _united_kingdom() -> Any:
    """The one country's class: the package of countries would load all two hundred, for 8 MB."""
    countries = ModuleType("holidays.countries")
    countries.__path__ = [str(Path(holidays.__file__).with_name("countries"))]
    sys.modules.setdefault(countries.__name__, countries)
    return import_module("holidays.countries.united_kingdom").UnitedKingdom


UNITED_KINGDOM = _united_kingdom()


@lru_cache(maxsize=256)
def bank_holidays(nation: Nation, year: int) -> frozenset[date]:
    """The bank holidays of one nation in one year, substitutes included (FACT-BH)."""
    found = UNITED_KINGDOM(subdiv=SUBDIVISIONS[nation], years=year)
    return frozenset(day for day in found if day.year == year)


class Calendar:
    """One nation's working days, less `closed` days and plus `worked` bank holidays."""

    def __init__(
        self, nation: Nation, closed: Iterable[date] = (), worked: Iterable[date] = ()
    ) -> None:
        """`closed` wins over `worked`."""
        self.nation = nation
        self._closed = frozenset(closed)
        self._worked = frozenset(worked)

    def is_working_day(self, day: date) -> bool:
        """Whether the landlord's clock counts this day."""
        if day.weekday() >= 5 or day in self._closed:
            return False
        return day in self._worked or day not in bank_holidays(self.nation, day.year)

    def on_or_after(self, day: date) -> date:
        """The day itself if it is a working day, or the next one."""
        while not self.is_working_day(day):
            day += ONE_DAY
        return day

    def add_working_days(self, start: date, number: int, day_one: DayOne = "day_after") -> date:
        """The working day that is day `number` (1 or more) after something happened on `start`.

        With `receipt_day`, `start` itself is day 1; on a non-working day the next one is,
        whichever way we count.
        """
        if number < 1:
            raise ValueError(f"cannot count {number} working days forward")
        first = start if day_one == "receipt_day" else start + ONE_DAY
        return _counted(self, first, number)

    def working_days_left(self, today: date, due: date) -> int:
        """Working days after today up to and with `due`; 0 when due today, negative when late."""
        if due < today:
            return -self.working_days_left(due, today)
        span = (due - today).days
        return sum(self.is_working_day(today + ONE_DAY * day) for day in range(1, span + 1))


@lru_cache(maxsize=4096)
def _counted(calendar: Calendar, first: date, number: int) -> date:
    """Working day `number`, counted from `first` on. Kept: a day's cases share most of their dates."""
    day = calendar.on_or_after(first)
    for _ in range(number - 1):
        day = calendar.on_or_after(day + ONE_DAY)
    return day
