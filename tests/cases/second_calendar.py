"""Bank holidays from a second source, to hold the first against, and days counted one by one.

GOV.UK's own list as far as it goes (`govuk-bank-holidays`); for the years after it the rules of the
Banking and Financial Dealings Act 1971, with Easter from `dateutil`. Days by proclamation are
added by hand, as the list knows them late or never.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter
from govuk_bank_holidays.bank_holidays import BankHolidays

from cases.nations import Nation

DIVISIONS = {Nation.ENGLAND: "england-and-wales", Nation.SCOTLAND: "scotland"}
PROCLAIMED = {Nation.ENGLAND: set[date](), Nation.SCOTLAND: {date(2026, 6, 15)}}
LAST_LISTED = 2028
ONE_DAY = timedelta(days=1)


@cache
def listed(nation: Nation) -> frozenset[date]:
    """Every day of GOV.UK's list, of all its years."""
    found = BankHolidays(use_cached_holidays=True).get_holidays(division=DIVISIONS[nation])
    return frozenset(holiday["date"] for holiday in found)


@cache
def closed(nation: Nation, year: int) -> frozenset[date]:
    """The days of a year on which nothing is counted, weekends apart."""
    if year > LAST_LISTED:
        return by_the_act(nation, year)
    return frozenset(day for day in listed(nation) | PROCLAIMED[nation] if day.year == year)


@cache
def by_the_act(nation: Nation, year: int) -> frozenset[date]:
    """The bank holidays that the Act gives, those at a weekend moved to the next weekday."""
    days = {easter(year) - timedelta(days=2), first_monday(year, 5), last_monday(year, 5)}
    fixed = [date(year, 12, 25), date(year, 12, 26), date(year, 1, 1)]
    if nation is Nation.SCOTLAND:
        days |= {first_monday(year, 8)}
        fixed += [date(year, 1, 2), date(year, 11, 30)]
    else:
        days |= {easter(year) + ONE_DAY, last_monday(year, 8)}
    for day in substitutes(sorted(fixed)):
        days.add(day)
    return frozenset(days)


def substitutes(fixed: list[date]) -> Iterator[date]:
    """Each day itself, or the next weekday that is not taken."""
    taken = {day for day in fixed if day.weekday() < 5}
    yield from taken
    for day in fixed:
        if day.weekday() >= 5:
            while day.weekday() >= 5 or day in taken:
                day += ONE_DAY
            taken.add(day)
            yield day


def first_monday(year: int, month: int) -> date:
    """The first Monday of a month."""
    first = date(year, month, 1)
    return first + timedelta(days=-first.weekday() % 7)


def last_monday(year: int, month: int) -> date:
    """The last Monday of a month of 31 days."""
    last = date(year, month, 31)
    return last - timedelta(days=last.weekday())


def is_working_day(day: date, nation: Nation) -> bool:
    """Whether the second source counts this day."""
    return day.weekday() < 5 and day not in closed(nation, day.year)


def day_number(start: date, number: int, nation: Nation) -> date:
    """Day `number` after something came: in Scotland the day itself is the first, if it counts."""
    day = start if nation is Nation.SCOTLAND else start + ONE_DAY
    return _tick(day, number, nation)


def days_after(start: date, number: int, nation: Nation) -> date:
    """So many working days after a date, which itself is never counted."""
    return _tick(start + ONE_DAY, number, nation)


def _tick(day: date, number: int, nation: Nation) -> date:
    while True:
        if is_working_day(day, nation):
            number -= 1
            if number == 0:
                return day
        day += ONE_DAY
