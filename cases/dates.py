"""Instants are kept in UTC; dates are counted as the calendar on a British wall shows them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def uk_time(instant: datetime) -> datetime:
    """The instant on a British clock; ValueError if it carries no time zone (CLK-TZ)."""
    if instant.utcoffset() is None:
        raise ValueError(f"{instant.isoformat()} has no time zone, so it names no instant")
    return instant.astimezone(LONDON)


def uk_date(instant: datetime) -> date:
    """The UK calendar date of an instant, summer time included (CLK-TZ)."""
    return uk_time(instant).date()


def after_clock_time(instant: datetime, length: timedelta) -> datetime:
    """The UK time that much later; a change of the clocks neither adds nor takes an hour."""
    start = uk_time(instant)
    return (start.astimezone(ZoneInfo("UTC")) + length).astimezone(LONDON)


def end_of(due: date | datetime) -> datetime:
    """The instant from which something is late: an exact time, or midnight after a whole UK day."""
    if isinstance(due, datetime):
        return due
    return datetime.combine(due + timedelta(days=1), time(), LONDON)


def months_after(start: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is shorter."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    first_of_next = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1)
    last_day = (first_of_next - timedelta(days=1)).day
    return date(year, month + 1, min(start.day, last_day))
