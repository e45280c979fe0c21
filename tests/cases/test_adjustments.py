"""What people need is agreed at once where it costs little, and refused by no one alone."""

from __future__ import annotations

from datetime import date

import pytest

from cases.adjustments import (
    LOW_COST,
    AdjustmentStatus,
    agreed,
    asked_for,
    ended,
    refused,
)

ON = date(2026, 11, 2)


@pytest.mark.parametrize("kind", sorted(LOW_COST))
def test_ways_of_writing_and_talking_are_agreed_at_once(kind: str) -> None:
    """HOC-5.10, C27."""
    adjustment = asked_for(kind, "phone after 14:00", ON)
    assert adjustment.binds
    assert adjustment.agreed_on == ON


def test_anything_else_waits_for_a_person() -> None:
    visit = asked_for("home_visit", "come to me", ON)
    assert not visit.binds
    assert agreed(visit, ON).binds


@pytest.mark.parametrize(
    ("because", "by"),
    [
        ("", ("handler", "inclusion lead")),
        ("cost", ("handler",)),
        ("cost", ("handler", "handler")),
    ],
)
def test_a_refusal_needs_a_reason_and_two_people(because: str, by: tuple[str, ...]) -> None:
    """H21-6.2, PK-39."""
    with pytest.raises(ValueError, match="a reason and two different people"):
        refused(asked_for("home_visit", "come to me", ON), because, by)


def test_a_refused_or_ended_adjustment_no_longer_binds() -> None:
    visit = asked_for("home_visit", "come to me", ON)
    no = refused(visit, "no staff within 200 miles", ("handler", "inclusion lead"))
    assert no.status is AdjustmentStatus.REFUSED
    assert not no.binds
    assert not ended(agreed(visit, ON)).binds
