"""What complaints add up to, for those who answer for how they are handled (HOC-8.2, 9.6, 9.7).

The figures are those of `redress report`: the same code gathers them and adds them up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.desk.incident import MANAGER
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotAllowed, Reason
from assistant.reporting.gather import gather
from cases.dates import uk_date
from cases.roles import has_one_of, report_readers
from reports.catalogue import SECTIONS, period_asked, report
from reports.period import Period, last_quarter, last_twelve_months, last_year, this_year
from reports.report import Report
from reports.shown import Shown, shown_sections
from reports.words import word
from reports.written import written

NAMES = tuple(SECTIONS)
LONGEST = timedelta(days=5 * 366)
RULE = ("HOC-9.7",)
CHOICES: Mapping[str, Callable[[date], Period]] = {
    "last_quarter": last_quarter,
    "this_year": this_year,
    "last_year": last_year,
    "last_twelve_months": last_twelve_months,
}
"""The periods that are asked for most."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Which report, and from which UK day to which; None is the report's usual one."""

    name: str
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report in words."""

    title: str
    intro: str
    period: Period
    made_on: date
    sections: tuple[Shown, ...]


def may_read(parts: Parts, officer: Officer) -> bool:
    """Whether this officer's role has a part in answering for complaints."""
    policy = parts.policies.policy(officer.landlord, uk_date(parts.clock()))
    return has_one_of(officer.role, (MANAGER, *report_readers(policy)))


def page(parts: Parts, officer: Officer, asked: Asked) -> ReportPage:
    """A report for a page; `NotAllowed` where the role or the days forbid it."""
    made = _made(parts, officer, asked)
    return ReportPage(
        word("titles", asked.name),
        word("intros", asked.name),
        made.period,
        made.made_on,
        shown_sections(made),
    )


def as_csv(parts: Parts, officer: Officer, asked: Asked) -> tuple[Period, str]:
    """The same with the complaints behind each figure, for a spreadsheet; and which days it is about."""
    made = _made(parts, officer, asked)
    return made.period, written(made, "csv")


def choices(parts: Parts) -> Mapping[str, Period]:
    """The periods of `CHOICES` as they are today."""
    today = uk_date(parts.clock())
    return {name: period(today) for name, period in CHOICES.items()}


def _made(parts: Parts, officer: Officer, asked: Asked) -> Report:
    if not may_read(parts, officer):
        raise NotAllowed(Reason("not_a_report_reader", RULE))
    now = parts.clock()
    period = period_asked(asked.name, asked.first, asked.last, uk_date(now))
    _must_make_sense(period, uk_date(now))
    known = gather(parts.database, parts.policies, officer.landlord, period, now)
    return report(asked.name, known)


def _must_make_sense(period: Period, today: date) -> None:
    """Also keeps one page from reading a landlord's whole history."""
    ordered = period.first <= period.last <= today
    if not ordered or period.last - period.first > LONGEST:
        raise NotAllowed(Reason("report_days"))
