"""Whether an acknowledgement or an answer was in time, read off the dates that `cases` worked out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cases.dates import uk_date
from cases.deadline import Deadline, Duty
from cases.stage_run import StageRun
from cases.working_days import Calendar

ACKNOWLEDGEMENT, ANSWER = "acknowledgement", "answer"
LONGER = ("_extended", "_agreed")


class Timing(StrEnum):
    """How a legal date was kept."""

    ON_TIME = "on_time"
    EXTENDED = "extended"
    """In time for the later date that the resident was told, not for the first one."""
    LATE = "late"
    """Done late, or still not done."""
    NOT_DUE = "not_due"
    NOT_OWED = "not_owed"
    """The complaint ended first, before the day came."""


@dataclass(frozen=True, slots=True)
class Step:
    """What was owed at one stage. `working_days` are those that the resident waited for it."""

    stage: int
    what: str
    due: date
    done_on: date | None
    timing: Timing
    working_days: int | None


def steps_of(
    found: Iterable[Deadline],
    runs: Iterable[StageRun],
    calendar: Calendar,
    now: datetime,
    ended_at: datetime | None = None,
) -> tuple[Step, ...]:
    """Each acknowledgement and answer owed by now, from the case's own deadlines and stages."""
    owed = [one for one in found if one.duty is Duty.OWED]
    return tuple(step for run in runs for step in _of_stage(run, owed, calendar, now, ended_at))


def _of_stage(
    run: StageRun,
    owed: list[Deadline],
    calendar: Calendar,
    now: datetime,
    ended_at: datetime | None,
) -> Iterator[Step]:
    for what, name in ((ACKNOWLEDGEMENT, "ack_due"), (ANSWER, "response_due")):
        begins = f"stage{run.number}_{name}"
        deadline = next((one for one in owed if one.name.startswith(begins)), None)
        if deadline is not None:
            timing = _timing(deadline, now, ended_at)
            done = uk_date(deadline.met_at) if deadline.met_at else None
            waited = calendar.working_days_left(run.started, done) if done else None
            yield Step(run.number, what, _day(deadline.due), done, timing, waited)


def _timing(deadline: Deadline, now: datetime, ended_at: datetime | None) -> Timing:
    if deadline.is_late(ended_at or now):
        return Timing.LATE
    if deadline.met_at is None:
        return Timing.NOT_OWED if ended_at else Timing.NOT_DUE
    return Timing.EXTENDED if deadline.name.endswith(LONGER) else Timing.ON_TIME


def _day(due: date | datetime) -> date:
    return uk_date(due) if isinstance(due, datetime) else due
