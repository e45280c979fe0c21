"""How long a case is kept (H21-14.1, PK-41), and what is asked before one is closed (HOC-9.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cases.learning import Learning, learning_lacks
from cases.policy_packs import Packs
from cases.promising import Promise, promise_lacks
from cases.retention import THE_BEGINNING, Kept, beside_cases, chats_before, keep_until

CLOSED = datetime(2026, 3, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("version", "kept", "until"),
    [
        ("hpg@2025-03-01", Kept(CLOSED), date(2032, 3, 10)),
        ("hpg@2025-03-01", Kept(None), None),
        ("hpg@2025-03-01", Kept(CLOSED, legal_hold=True), None),
        ("h21@2024-04-01", Kept(CLOSED), None),
        ("h21@2024-04-01", Kept(CLOSED, date(2027, 5, 31)), date(2028, 5, 31)),
        ("h21@2024-04-01", Kept(CLOSED, date(2025, 1, 31)), date(2027, 3, 10)),
    ],
)
def test_the_last_day(packs: Packs, version: str, kept: Kept, until: date | None) -> None:
    assert keep_until(kept, packs.version(version)) == until


@pytest.mark.parametrize(
    ("now", "before"),
    [
        (datetime(2026, 11, 24, 0, 30, tzinfo=UTC), datetime(2026, 8, 25, 23, tzinfo=UTC)),
        (datetime(2026, 11, 24, 23, 59, tzinfo=UTC), datetime(2026, 8, 25, 23, tzinfo=UTC)),
        (datetime(2026, 4, 1, 12, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)),
    ],
)
def test_a_chat_is_kept_ninety_whole_british_days(
    packs: Packs, now: datetime, before: datetime
) -> None:
    """26 August is ninety days before 24 November, and began at 23:00 UTC the day before."""
    assert chats_before(now, packs.policy("hpg", now.date())) == before


def at(day: int) -> datetime:
    return datetime(2026, 3, day, tzinfo=UTC)


@pytest.mark.parametrize(
    ("cases", "beside"),
    [
        ([], [(THE_BEGINNING, at(20))]),
        ([(at(5), at(10))], [(THE_BEGINNING, at(5)), (at(10), at(20))]),
        ([(at(5), at(25))], [(THE_BEGINNING, at(5))]),
        ([(at(21), at(25))], [(THE_BEGINNING, at(20))]),
        (
            [(at(8), at(9)), (at(5), at(10)), (at(10), at(12))],
            [(THE_BEGINNING, at(5)), (at(12), at(20))],
        ),
    ],
    ids=["no case", "one", "still running then", "later", "within and after one another"],
)
def test_what_lies_in_no_case(
    cases: list[tuple[datetime, datetime]], beside: list[tuple[datetime, datetime]]
) -> None:
    assert list(beside_cases(cases, at(20))) == beside


@pytest.mark.parametrize(
    ("learnt", "lacks"),
    [
        (Learning(), ("learning_impact", "learning_cause", "learning_change")),
        (Learning("cold", "a slip"), ("learning_change",)),
        (Learning("cold", "a slip", "checked weekly"), ()),
        (Learning("cold", "a slip", nothing_because="one slip"), ()),
    ],
)
def test_learning(learnt: Learning, lacks: tuple[str, ...]) -> None:
    assert learning_lacks(learnt) == lacks


def test_a_promise_for_today_is_one_still() -> None:
    today = date(2026, 11, 24)
    assert promise_lacks(Promise("A door", "Repairs", today), today) == ()
    assert promise_lacks(Promise("", "", None), today) == (
        "promise_what",
        "promise_owner",
        "promise_due",
    )
