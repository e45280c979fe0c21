"""Every report by its name: what it is made of, and the days it is about unless told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from reports.annual import annual
from reports.board import board
from reports.known import Known
from reports.learning import learning
from reports.period import Period, last_quarter, last_twelve_months, last_year
from reports.report import Report, Section
from reports.themes import themes

SECTIONS: Mapping[str, Callable[[Known], tuple[Section, ...]]] = {
    "annual": annual,
    "board": board,
    "themes": themes,
    "learning": learning,
}
PERIODS: Mapping[str, Callable[[date], Period]] = {
    "annual": last_year,
    "board": last_quarter,
    "themes": last_twelve_months,
    "learning": last_twelve_months,
    "log": last_twelve_months,
}


def period_asked(name: str, first: date | None, last: date | None, today: date) -> Period:
    """The days asked for; one that was left out is the report's usual one, or today for the last."""
    usual = PERIODS[name](today)
    ends = last or (today if first else usual.last)
    return Period(first or usual.first, ends)


def report(name: str, known: Known, *, with_homes: bool = False) -> Report:
    """The report of that name; homes are named in `themes` alone, and only when asked for."""
    sections = themes(known, with_homes=True) if with_homes else SECTIONS[name](known)
    return Report(name, known.landlord, known.landlord_name, known.period, known.today, sections)
