"""Instants and UK dates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from cases.dates import after_clock_time, end_of, months_after, uk_date


@pytest.mark.parametrize(
    ("instant", "shown"),
    [
        (
            "2026-06-16T23:20+00:00",
            date(2026, 6, 17),
        ),  # Wednesday 00:20, summer time (S03)
        ("2026-06-17T00:20+01:00", date(2026, 6, 17)),
        ("2026-12-16T23:59+00:00", date(2026, 12, 16)),  # winter: UTC is UK time
        ("2026-06-17T01:30+05:30", date(2026, 6, 16)),  # typed in Mumbai
    ],
)
def test_the_uk_date_counts_whatever_zone_the_instant_is_written_in(
    instant: str, shown: date
) -> None:
    assert uk_date(datetime.fromisoformat(instant)) == shown


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        uk_date(datetime.fromisoformat("2026-06-17T00:20"))


def test_a_change_of_the_clocks_takes_no_hour_from_a_24_hour_clock() -> None:
    before = datetime.fromisoformat("2026-03-28T12:00+00:00")  # Saturday, clocks go forward at 1
    after = after_clock_time(before, timedelta(hours=24))
    assert after.isoformat() == "2026-03-29T13:00:00+01:00"
    assert after - before.astimezone(UTC) == timedelta(hours=24)


def test_a_day_ends_at_midnight_on_a_british_clock() -> None:
    assert end_of(date(2026, 6, 17)) == datetime(2026, 6, 17, 23, 0, tzinfo=UTC)
    assert end_of(date(2026, 12, 17)) == datetime(2026, 12, 18, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("start", "months", "found"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),  # leap year
        (date(2026, 5, 5), 6, date(2026, 11, 5)),
        (date(2026, 12, 31), 12, date(2027, 12, 31)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
    ],
)
def test_months_end_on_a_day_that_exists(start: date, months: int, found: date) -> None:
    assert months_after(start, months) == found
