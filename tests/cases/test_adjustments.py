"""What people need is kept to from the asking, until two people refuse it or nobody needs it."""

from __future__ import annotations

import pytest

from cases.adjustments import HOLDS, WAITING, AdjustmentStatus


@pytest.mark.parametrize(
    ("status", "holds", "waits"),
    [
        (AdjustmentStatus.ASKED, True, True),
        (AdjustmentStatus.REFUSAL_PROPOSED, True, True),
        (AdjustmentStatus.AGREED, True, False),
        (AdjustmentStatus.REFUSED, False, False),
        (AdjustmentStatus.ENDED, False, False),
    ],
)
def test_it_holds_from_the_asking_until_it_is_refused_or_ended(
    status: AdjustmentStatus, holds: bool, waits: bool
) -> None:
    """HOC-5.10, H21-6.2: one person's no changes nothing yet."""
    assert (status in HOLDS, status in WAITING) == (holds, waits)
