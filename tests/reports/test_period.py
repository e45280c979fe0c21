"""Which days a report is about."""

from __future__ import annotations

from datetime import date

import pytest

from reports.period import Period, last_quarter, last_twelve_months, last_year


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 22), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), date(2025, 4, 1), date(2026, 3, 31)),
        (date(2026, 3, 31), date(2024, 4, 1), date(2025, 3, 31)),
    ],
)
def test_the_last_whole_year_runs_from_april(today: date, first: date, last: date) -> None:
    assert last_year(today) == Period(first, last)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 22), date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 1, 1), date(2025, 10, 1), date(2025, 12, 31)),
        (date(2026, 3, 31), date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_the_last_whole_quarter(today: date, first: date, last: date) -> None:
    assert last_quarter(today) == Period(first, last)


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        (date(2026, 11, 22), date(2025, 11, 1), date(2026, 10, 31)),
        (date(2026, 1, 15), date(2025, 1, 1), date(2025, 12, 31)),
        (date(2024, 3, 1), date(2023, 3, 1), date(2024, 2, 29)),
    ],
)
def test_the_last_twelve_whole_months(today: date, first: date, last: date) -> None:
    assert last_twelve_months(today) == Period(first, last)


def test_both_ends_are_within_and_a_day_that_never_came_is_not() -> None:
    period = Period(date(2026, 1, 10), date(2026, 2, 3))
    days = (date(2026, 1, 9), date(2026, 1, 10), date(2026, 2, 3), date(2026, 2, 4), None)
    assert [period.holds(day) for day in days] == [False, True, True, False, False]


def test_as_many_days_before_and_months_cut_to_it() -> None:
    period = Period(date(2026, 1, 10), date(2026, 2, 3))
    assert period.before == Period(date(2025, 12, 16), date(2026, 1, 9))
    assert list(period.months()) == [
        Period(date(2026, 1, 10), date(2026, 1, 31)),
        Period(date(2026, 2, 1), date(2026, 2, 3)),
    ]
