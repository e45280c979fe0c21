"""How long a case is kept (H21-14.1, PK-41), and what is asked before one is closed (HOC-9.1)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cases.learning import Learning, learning_lacks
from cases.policy_packs import Packs
from cases.promising import Promise, promise_lacks
from cases.retention import Kept, keep_until

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
