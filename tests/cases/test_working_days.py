"""Working days, against dates with their weekdays and against a second calendar library."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from govuk_bank_holidays.bank_holidays import BankHolidays
from hypothesis import given
from hypothesis import strategies as st

from cases.nations import Nation
from cases.working_days import Calendar, DayOne

ENGLAND, SCOTLAND = Calendar(Nation.ENGLAND), Calendar(Nation.SCOTLAND)
DIVISIONS = {
    Nation.ENGLAND: BankHolidays.ENGLAND_AND_WALES,
    Nation.WALES: BankHolidays.ENGLAND_AND_WALES,
    Nation.SCOTLAND: BankHolidays.SCOTLAND,
    Nation.NORTHERN_IRELAND: BankHolidays.NORTHERN_IRELAND,
}
WORLD_CUP = date(2026, 6, 15)
"""Monday; proclaimed for Scotland, and not in GOV.UK's list as the second library carries it."""
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("start", "number", "due"),
    [
        (date(2026, 11, 26), 5, date(2026, 12, 3)),  # Thursday to Thursday
        (
            date(2026, 12, 21),
            5,
            date(2026, 12, 30),
        ),  # Monday to Wednesday, over Christmas
        (date(2026, 12, 21), 10, date(2027, 1, 7)),  # Monday to Thursday, over New Year
        (date(2026, 3, 25), 10, date(2026, 4, 10)),  # Wednesday to Friday, over Easter
        (date(2026, 12, 18), 10, date(2027, 1, 6)),  # Friday to Wednesday
        (date(2026, 11, 28), 1, date(2026, 11, 30)),  # Saturday: Monday is day 1
        (date(2026, 11, 29), 5, date(2026, 12, 4)),  # Sunday to Friday
        (date(2026, 11, 27), 1, date(2026, 11, 30)),  # Friday: Monday is day 1
    ],
)
def test_england_counts_from_the_day_after(start: date, number: int, due: date) -> None:
    assert ENGLAND.add_working_days(start, number) == due


@pytest.mark.parametrize(
    ("start", "number", "due"),
    [
        (date(2026, 10, 14), 5, date(2026, 10, 20)),  # Wednesday to Tuesday
        (
            date(2026, 11, 21),
            5,
            date(2026, 11, 27),
        ),  # Saturday: day 1 is Monday 23, to Friday
        (
            date(2026, 11, 17),
            10,
            date(2026, 12, 1),
        ),  # Tuesday to Tuesday, over St Andrew's Day
        (
            date(2026, 6, 11),
            5,
            date(2026, 6, 18),
        ),  # Thursday to Thursday, over the World Cup day
        (date(2026, 11, 25), 20, date(2026, 12, 23)),  # Wednesday to Wednesday
    ],
)
def test_scotland_counts_the_day_of_receipt_as_day_1(start: date, number: int, due: date) -> None:
    assert SCOTLAND.add_working_days(start, number, "receipt_day") == due


def test_each_nation_has_its_own_bank_holidays() -> None:
    easter_monday, st_andrew, new_year_2 = (
        date(2027, 3, 29),
        date(2026, 11, 30),
        date(2026, 1, 2),
    )
    assert not ENGLAND.is_working_day(easter_monday)
    assert SCOTLAND.is_working_day(easter_monday)
    assert ENGLAND.is_working_day(st_andrew)
    assert not SCOTLAND.is_working_day(st_andrew)
    assert ENGLAND.is_working_day(new_year_2)
    assert not SCOTLAND.is_working_day(new_year_2)
    assert not Calendar(Nation.NORTHERN_IRELAND).is_working_day(date(2026, 3, 17))  # Tuesday


def test_the_second_library_agrees_on_every_weekday_it_knows() -> None:
    for nation, division in DIVISIONS.items():
        listed = BankHolidays(use_cached_holidays=True).get_holidays(division=division)
        closed = {holiday["date"] for holiday in listed}
        if nation is Nation.SCOTLAND:
            closed.add(WORLD_CUP)
        calendar, day = Calendar(nation), date(2024, 1, 1)
        while day <= date(2028, 12, 31):
            expected = day.weekday() < 5 and day not in closed
            assert calendar.is_working_day(day) == expected, (nation, day)
            day += timedelta(days=1)


def test_a_landlord_may_close_on_more_days_and_work_on_a_bank_holiday() -> None:
    trades_monday, summer = date(2026, 7, 20), date(2026, 8, 3)
    calendar = Calendar(Nation.SCOTLAND, closed=[trades_monday], worked=[summer])
    assert not calendar.is_working_day(trades_monday)
    assert calendar.is_working_day(summer)
    assert not calendar.is_working_day(date(2026, 8, 1))  # Saturday stays Saturday


@pytest.mark.parametrize(
    ("today", "due", "left"),
    [
        (date(2026, 12, 1), date(2026, 12, 3), 2),  # Tuesday, due Thursday
        (date(2026, 12, 3), date(2026, 12, 3), 0),  # due today
        (date(2026, 12, 4), date(2026, 12, 7), 1),  # Friday, due Monday
        (date(2026, 12, 4), date(2026, 12, 3), -1),  # Friday, was due Thursday
        (
            date(2026, 12, 29),
            date(2026, 12, 24),
            -1,
        ),  # Christmas between them does not count
    ],
)
def test_working_days_left_are_negative_when_late(today: date, due: date, left: int) -> None:
    assert ENGLAND.working_days_left(today, due) == left


def test_counting_no_days_is_refused() -> None:
    with pytest.raises(ValueError, match="0 working days"):
        ENGLAND.add_working_days(date(2026, 12, 1), 0)


@given(start=DAYS, number=st.integers(1, 60), nation=st.sampled_from(list(Nation)))
def test_counting_forward_and_counting_what_is_left_agree(
    start: date, number: int, nation: Nation
) -> None:
    calendar = Calendar(nation)
    due = calendar.add_working_days(start, number)
    assert calendar.is_working_day(due)
    assert calendar.working_days_left(start, due) == number


@given(
    start=DAYS,
    number=st.integers(1, 60),
    day_one=st.sampled_from(["day_after", "receipt_day"]),
    nation=st.sampled_from(list(Nation)),
)
def test_a_later_start_is_never_due_earlier(
    start: date, number: int, day_one: DayOne, nation: Nation
) -> None:
    calendar = Calendar(nation)
    due = calendar.add_working_days(start, number, day_one)
    next_day = start + timedelta(days=1)
    assert calendar.add_working_days(next_day, number, day_one) >= due
