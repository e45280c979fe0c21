"""Acknowledgements and answers within the clock, and how long people waited (HOC-6.2, 6.3, 6.11, 6.14).

Stage 1 is that of complaints received in the period, stage 2 of those taken there in it. Nothing is
counted here: each step was read off the case's own deadlines (`reports.timing`).
"""

from __future__ import annotations

from dataclasses import dataclass

from reports.complaint import Complaint
from reports.counting import by, count, middle
from reports.known import Known
from reports.report import Section
from reports.timing import ACKNOWLEDGEMENT, ANSWER, Step, Timing

PARTS = ((1, ACKNOWLEDGEMENT), (1, ANSWER), (2, ACKNOWLEDGEMENT), (2, ANSWER))
ORDER = tuple(timing.value for timing in Timing)
KEPT = (Timing.ON_TIME, Timing.EXTENDED)
SETTLED = (*KEPT, Timing.LATE)
"""What is in time or late by now; what is not due yet says nothing of either."""


@dataclass(frozen=True, slots=True)
class Owed:
    """One step and the complaint it was owed in."""

    complaint: Complaint
    step: Step

    @property
    def listed_as(self) -> str:
        """The complaint's number."""
        return self.complaint.listed_as


def owed(known: Known, stage: int, what: str) -> tuple[Owed, ...]:
    """Every step of this kind whose stage began within the period."""
    return tuple(
        Owed(complaint, step)
        for complaint in known.complaints
        for step in complaint.steps
        if (step.stage, step.what) == (stage, what)
        and known.period.holds(complaint.received_on if stage == 1 else complaint.stage_2_on)
    )


def clocks(known: Known) -> tuple[Section, ...]:
    """For each step: in time, in time for a longer date, late; and the middle of the waiting."""
    return tuple(_section(known, stage, what) for stage, what in PARTS)


def in_time(known: Known) -> Section:
    """The same in one line each: how many of those that came due were in time."""
    figures = []
    for stage, what in PARTS:
        due = [one for one in owed(known, stage, what) if one.step.timing in SETTLED]
        kept = [one for one in due if one.step.timing in KEPT]
        figures.append(count(f"{what}_{stage}_in_time", kept, of=len(due)))
    return Section("in_time", tuple(figures))


def _section(known: Known, stage: int, what: str) -> Section:
    these = owed(known, stage, what)
    waited = [(one, one.step.working_days) for one in these]
    figures = by(these, lambda one: one.step.timing.value, ORDER)
    return Section(
        f"{what}_{stage}", (*figures, middle("median_working_days", waited)), words="timing"
    )
