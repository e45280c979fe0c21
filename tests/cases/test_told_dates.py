"""A date that somebody was told may come forward, never go back by itself."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cases.deadline import Deadline
from cases.told_dates import as_told


def deadline(due: date | datetime) -> Deadline:
    return Deadline("stage1_ack_due", due, "HOC-6.2", "5 working days", "why", "stage1_ack_due")


@pytest.mark.parametrize(
    ("computed", "told", "kept"),
    [
        (date(2026, 12, 2), "2026-12-01", date(2026, 12, 1)),
        (date(2026, 11, 30), "2026-12-01", date(2026, 11, 30)),
        (date(2026, 12, 1), "2026-12-01", date(2026, 12, 1)),
    ],
    ids=["a new holiday", "answered sooner", "the same"],
)
def test_the_earlier_one_binds(computed: date, told: str, kept: date) -> None:
    (found,) = as_told([deadline(computed)], {"stage1_ack_due": told})
    assert found.due == kept


def test_the_working_says_that_a_promise_kept_it() -> None:
    (found,) = as_told([deadline(date(2026, 12, 2))], {"stage1_ack_due": "2026-12-01"})
    assert found.basis.endswith("kept at the day the person was told, not 2026-12-02")


def test_hours_and_dates_untold_stay_as_they_are() -> None:
    hours = deadline(datetime(2026, 12, 2, 9, tzinfo=UTC))
    assert as_told([hours], {"stage1_ack_due": "2026-12-01"}) == (hours,)
    assert as_told([hours], {}) == (hours,)
