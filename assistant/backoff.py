"""How long to wait before a message is tried again, and when to give up."""

from __future__ import annotations

MINUTE, HOUR = 60.0, 3600.0

WAITS = (
    15.0,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    30 * MINUTE,
    HOUR,
    2 * HOUR,
    4 * HOUR,
    8 * HOUR,
    8 * HOUR,
)
"""Seconds after the first, second, ... attempt: about a day in all, then a person is told."""

GIVE_UP_AFTER = sum(WAITS)
"""Seconds for which a message whose fate cannot be learnt is asked after."""


def wait_after(attempts: int, retry_after: float | None = None) -> float | None:
    """Seconds to wait after this many attempts (1 or more); None to give up.

    A provider that says how long it wants is heeded where that is longer.
    """
    if attempts > len(WAITS):
        return None
    return max(WAITS[attempts - 1], retry_after or 0.0)
