"""Times as people say them, in UK time."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_datetime, format_timedelta

LONDON = ZoneInfo("Europe/London")
A_SECOND = timedelta(seconds=1)


def ago(at: datetime, now: datetime, locale: str = "en_GB") -> str:
    """Such as "2 minutes ago"; never less than a second, so never in the future."""
    passed = max(now - at, A_SECOND)
    return format_timedelta(-passed, add_direction=True, threshold=1.1, locale=locale)


def in_full(at: datetime, locale: str = "en_GB") -> str:
    """Such as "Tuesday 1 December 2026 at 14:32", in UK time."""
    return format_datetime(at.astimezone(LONDON), "EEEE d MMMM y 'at' HH:mm", locale=locale)
