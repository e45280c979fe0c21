"""A case's dates as the pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cases.dates import uk_date
from cases.deadline import Deadline, Duty
from cases.deadlines import next_deadline
from cases.policy import Policy

SOON_WD = 2
"""Working days left at which a date is shown as near."""


class Urgency(StrEnum):
    """How near a date is."""

    MET = "met"
    MET_LATE = "met_late"
    LATE = "late"
    TODAY = "today"
    SOON = "soon"
    LATER = "later"
    ONLY_A_LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class DateLine:
    """One date: what by when, how near, how many working days away, the rule, working and why.

    `days` is negative when the date has passed. `due` is a UK date, or a UK time where the rule
    counts hours.
    """

    name: str
    due: date | datetime
    urgency: Urgency
    days: int
    rules: tuple[str, ...]
    basis: str
    why: str
    governs: bool = False
    met_at: datetime | None = None


def date_lines(found: Iterable[Deadline], policy: Policy, now: datetime) -> tuple[DateLine, ...]:
    """Every date of a case that is not replaced by another, the earliest first."""
    found = tuple(found)
    governs = next_deadline(found, now)
    return tuple(
        date_line(deadline, policy, now, governs=deadline is governs)
        for deadline in found
        if deadline.duty is not Duty.REPLACED
    )


def date_line(
    deadline: Deadline, policy: Policy, now: datetime, *, governs: bool = False
) -> DateLine:
    """One date, seen from this moment."""
    due = deadline.due
    day = uk_date(due) if isinstance(due, datetime) else due
    days = policy.working_days.working_days_left(uk_date(now), day)
    return DateLine(
        name=deadline.name,
        due=due,
        urgency=_urgency(deadline, days, day, now),
        days=days,
        rules=(deadline.rule, *deadline.also_rules),
        basis=deadline.basis,
        why=deadline.why,
        governs=governs,
        met_at=deadline.met_at,
    )


def _urgency(deadline: Deadline, days: int, day: date, now: datetime) -> Urgency:
    late = deadline.is_late(now)
    if deadline.met_at:
        return Urgency.MET_LATE if late else Urgency.MET
    if deadline.duty is Duty.LIMIT:
        return Urgency.ONLY_A_LIMIT
    if late:
        return Urgency.LATE
    if day == uk_date(now):
        return Urgency.TODAY
    return Urgency.SOON if days <= SOON_WD else Urgency.LATER
