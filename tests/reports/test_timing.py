"""In time, extended or late is read off the case's own deadlines (HOC-6.2, 6.3, 8.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from cases.deadlines import ClockFacts, deadlines
from cases.policy_packs import load
from cases.stage_run import stage_runs
from reports.timing import Step, Timing, steps_of

POLICY = load(Path(__file__).resolve().parents[2] / "policies").policy("hpg", date(2026, 11, 2))
RECEIVED = datetime(2026, 11, 2, 9, tzinfo=UTC)
"""Monday: acknowledged by Mon 9 Nov, answered within 10 working days of that."""
LATER = datetime(2026, 12, 31, 12, tzinfo=UTC)


def at(day: int, month: int = 11) -> datetime:
    return datetime(2026, month, day, 12, tzinfo=UTC)


def steps(now: datetime = LATER, ended_at: datetime | None = None, **facts: Any) -> list[Step]:
    known = ClockFacts(received_at=RECEIVED, **facts)
    found = deadlines(known, POLICY)
    return list(steps_of(found, stage_runs(known), POLICY.working_days, now, ended_at))


def test_both_steps_in_time_with_the_working_days_that_the_resident_waited() -> None:
    acknowledged, answered = steps(acknowledged_at=at(5), responded_at=at(19))
    assert (acknowledged.what, acknowledged.due) == ("acknowledgement", date(2026, 11, 9))  # Monday
    assert (acknowledged.timing, acknowledged.working_days) == (Timing.ON_TIME, 3)
    assert (answered.due, answered.done_on) == (date(2026, 11, 19), date(2026, 11, 19))  # Thursday
    assert (answered.timing, answered.working_days) == (Timing.ON_TIME, 13)


def test_a_day_late_is_late() -> None:
    acknowledged, answered = steps(acknowledged_at=at(10), responded_at=at(24))
    assert [acknowledged.timing, answered.timing] == [Timing.LATE, Timing.LATE]
    assert answered.due == date(2026, 11, 23)  # a late acknowledgement moved nothing


def test_in_time_for_a_longer_date_is_told_apart() -> None:
    _, answered = steps(acknowledged_at=at(5), responded_at=at(25), extension_wd=5)
    assert (answered.due, answered.timing) == (date(2026, 11, 26), Timing.EXTENDED)  # Thursday
    _, too_late = steps(acknowledged_at=at(5), responded_at=at(27), extension_wd=5)
    assert too_late.timing is Timing.LATE


def test_what_is_not_done_is_late_only_once_its_day_has_passed() -> None:
    assert [one.timing for one in steps(now=at(9))] == [Timing.NOT_DUE, Timing.NOT_DUE]
    assert [one.timing for one in steps(now=at(11))] == [Timing.LATE, Timing.NOT_DUE]


def test_what_ended_before_its_day_owes_nothing_more() -> None:
    ended = steps(ended_at=at(4))
    assert [one.timing for one in ended] == [Timing.NOT_OWED, Timing.NOT_OWED]
    overdue = steps(ended_at=at(12))
    assert [one.timing for one in overdue] == [Timing.LATE, Timing.NOT_OWED]


def test_stage_2_has_steps_of_its_own() -> None:
    found = steps(
        acknowledged_at=at(5),
        responded_at=at(16),
        stage2_requested_at=at(20),
        stage2_acknowledged_at=at(30),
    )
    assert [(one.stage, one.what) for one in found] == [
        (1, "acknowledgement"),
        (1, "answer"),
        (2, "acknowledgement"),
        (2, "answer"),
    ]
    assert found[2].timing is Timing.LATE


@pytest.mark.parametrize("stated", [{"anonymous": True}, {"not_accepted": True}])
def test_where_no_legal_date_runs_nothing_is_counted(stated: dict[str, bool]) -> None:
    assert steps(**stated) == []
