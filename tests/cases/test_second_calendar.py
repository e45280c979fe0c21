"""The two sources of bank holidays are held against each other before dates are."""

from __future__ import annotations

from datetime import date

import pytest

from cases.nations import Nation
from cases.working_days import bank_holidays
from tests.cases.second_calendar import LAST_LISTED, PROCLAIMED, by_the_act, listed

NATIONS = (Nation.ENGLAND, Nation.SCOTLAND)


def weekdays(days: frozenset[date]) -> set[date]:
    return {day for day in days if day.weekday() < 5}


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("year", range(2024, LAST_LISTED + 1))
def test_the_act_gives_what_the_list_has(nation: Nation, year: int) -> None:
    assert by_the_act(nation, year) == {day for day in listed(nation) if day.year == year}


@pytest.mark.parametrize("nation", NATIONS)
@pytest.mark.parametrize("year", range(2024, 2032))
def test_our_calendar_has_the_days_of_the_act_and_those_proclaimed(
    nation: Nation, year: int
) -> None:
    """FACT-BH. Those at a weekend, which our library lists as well, count for nothing."""
    proclaimed = {day for day in PROCLAIMED[nation] if day.year == year}
    assert weekdays(bank_holidays(nation, year)) == by_the_act(nation, year) | proclaimed
