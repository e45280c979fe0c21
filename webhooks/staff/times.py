"""Dates and times as staff read them: on a British clock, the year only in full."""

from __future__ import annotations

from datetime import date, datetime

from cases.dates import uk_date, uk_time


def day(when: date | datetime) -> str:
    """`Tue 1 Dec`; with the time where an exact time counts: `Tue 1 Dec, 14:05`."""
    if isinstance(when, datetime):
        return moment(when)
    return f"{when:%a} {when.day} {when:%b}"


def moment(when: datetime) -> str:
    """`Tue 1 Dec, 14:05`."""
    here = uk_time(when)
    return f"{day(uk_date(when))}, {here:%H:%M}"


def stamp(when: date | datetime) -> str:
    """`1 December 2026`, with the time where there is one: for print and for the full record."""
    if isinstance(when, datetime):
        here = uk_time(when)
        return f"{here.day} {here:%B %Y}, {here:%H:%M}"
    return f"{when.day} {when:%B %Y}"
