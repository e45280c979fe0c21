"""What worked examples of dates share: an instant as written, and the dates that a policy finds."""

from __future__ import annotations

from datetime import date, datetime

from cases.deadlines import ClockFacts, deadlines
from cases.policy import Policy

at = datetime.fromisoformat

ON = date(2026, 6, 1)
"""The day (London) whose policies every example is worked under."""


def due_dates(facts: ClockFacts, policy: Policy) -> dict[str, str]:
    """Each deadline's name and the day, or instant with its offset, that it is due."""
    return {found.name: found.due_text for found in deadlines(facts, policy)}
