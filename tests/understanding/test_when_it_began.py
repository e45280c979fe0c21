"""Every way people say when something began, as the days that it may mean."""

from __future__ import annotations

from datetime import date

import pytest

from conversations.understanding.folding import fold
from conversations.understanding.volunteered.when.began import began

FRIDAY = date(2026, 11, 20)

ANSWERS = [
    # years, their parts, decades
    ("2019", "2019-01-01", "2019-12-31"),
    ("since 2019", "2019-01-01", "2019-12-31"),
    ("early 2024", "2024-01-01", "2024-05-01"),
    ("end of last year", "2025-09-02", "2025-12-31"),
    ("the year before last", "2024-01-01", "2024-12-31"),
    ("in the 90s", "1990-01-01", "1999-12-31"),
    # months and seasons
    ("march 2024", "2024-03-01", "2024-03-31"),
    ("march last year", "2025-03-01", "2025-03-31"),
    ("last november", "2025-11-01", "2025-11-30"),
    ("since about the middle of october", "2026-10-11", "2026-10-21"),
    ("month before last", "2026-09-01", "2026-09-30"),
    ("two years in march", "2025-03-01", "2025-03-31"),
    ("a year ago last october", "2025-10-01", "2025-10-31"),
    ("summer 2024", "2024-06-01", "2024-08-31"),
    ("the winter before last", "2024-12-01", "2025-02-28"),
    ("about two winters back", "2024-12-01", "2025-02-28"),
    # days
    ("8 nov 25", "2025-11-08", "2025-11-08"),  # a Saturday
    ("nov 8", "2026-11-08", "2026-11-08"),  # a Sunday
    ("8-11-2026", "2026-11-08", "2026-11-08"),
    ("2026-11-08", "2026-11-08", "2026-11-08"),
    ("3rd of last month", "2026-10-03", "2026-10-03"),  # a Saturday
    ("12th", "2026-11-12", "2026-11-12"),  # a Thursday
    ("day before yesterday", "2026-11-18", "2026-11-18"),
    ("last monday week", "2026-11-09", "2026-11-09"),
    ("week before last", "2026-11-02", "2026-11-08"),  # Monday to Sunday
    ("the other day", "2026-11-13", "2026-11-19"),
    # how long
    ("eighteen months", "2025-05-05", "2025-06-04"),
    ("year and a half", "2025-02-19", "2025-08-18"),
    ("a month or two", "2026-09-15", "2026-10-25"),
    ("2-3 months", "2026-08-15", "2026-09-25"),
    ("over a year", "2025-05-24", "2025-11-20"),
    ("nearly a year", "2025-11-20", "2026-02-18"),
    ("thirty-one years", "1995-08-22", "1996-02-18"),
    ("three weeks on tuesday", "2026-11-03", "2026-11-03"),  # from Tuesday the 24th
    ("an hour ago", "2026-11-20", "2026-11-20"),
    ("weeks", None, "2026-11-06"),
    # feasts
    ("couple of weeks before xmas", "2025-12-09", "2025-12-13"),
    ("just before easter", "2026-03-22", "2026-04-05"),  # Easter Sunday
    ("good friday", "2026-04-01", "2026-04-05"),
    ("boxing day", "2025-12-24", "2025-12-28"),
    ("bonfire night", "2026-11-03", "2026-11-07"),
    ("when he passed, 2 christmases ago", "2024-12-23", "2024-12-27"),
    ("xmas before last", "2024-12-23", "2024-12-27"),
    ("when the clocks went back", "2026-10-23", "2026-10-27"),  # Sunday 25 October
    ("since before the first lockdown", None, None),
]


@pytest.mark.parametrize(("said", "earliest", "latest"), ANSWERS)
def test_asked_when_it_began_people_say_it_in_many_ways(
    said: str, earliest: str | None, latest: str | None
) -> None:
    found = began(fold(said), FRIDAY, asked=True)
    assert found is not None
    assert (found["earliest"], found["latest"]) == (earliest, latest)


@pytest.mark.parametrize(
    "said", ["we cant remember", "since I had the baby", "my mum would know", "flat 2019b"]
)
def test_what_names_no_day_is_given_none(said: str) -> None:
    assert began(fold(said), FRIDAY, asked=True) is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("been like that since we moved in, told the lad", "since we moved in"),
        ("windows rattle since they fitted the new ones", "since they fitted the new ones"),
        ("the rats have been here since day one", "since day one"),
    ],
)
def test_since_something_only_they_can_date_is_kept_in_their_words(said: str, words: str) -> None:
    assert began(fold(said), FRIDAY, asked=False) == {
        "words": words,
        "earliest": None,
        "latest": None,
    }


@pytest.mark.parametrize(
    "said",
    [
        "I was on hold for two hours and then it hung up",
        "your charter still says within three months",
        "a cleaner who was here four nights a week",
        "the lift is thirteen years old now",
        "all done in two days, thanks to you, it was lovely",
        "one night he came round first",
        "they cant come in three weeks",
        "no one will come in 3 weeks",
    ],
)
def test_a_wait_an_age_or_a_rate_in_a_story_is_no_beginning(said: str) -> None:
    assert began(fold(said), FRIDAY, asked=False) is None


@pytest.mark.parametrize(
    "said",
    [
        "nobody has been in 3 weeks",
        "ma close is stinkin. naebody's cleaned it in 3 weeks",
        "there was a break-in three weeks ago",
        "no bin collection for 3 weeks now",
    ],
)
def test_three_weeks_without_something_lie_behind_us(said: str) -> None:
    found = began(fold(said), FRIDAY, asked=False)
    assert found is not None
    assert (found["earliest"], found["latest"]) == ("2026-10-27", "2026-11-02")
