"""When a message that nobody waits for disturbs nobody."""

from __future__ import annotations

from datetime import datetime, time

from cases.dates import uk_time

EARLIEST, LATEST = time(9), time(19)
"""In Europe/London."""


def is_decent(now: datetime) -> bool:
    """Whether we may begin to write to people at this hour."""
    return EARLIEST <= uk_time(now).time() < LATEST
