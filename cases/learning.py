"""What a landlord learnt from a complaint, asked before it is closed (HOC-9.1, HPG-6.4)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Learning:
    """Impact on the person, cause, and what changes; `nothing_because` where nothing does."""

    impact: str = ""
    cause: str = ""
    change: str = ""
    nothing_because: str = ""


def learning_lacks(learning: Learning) -> tuple[str, ...]:
    """What is still to be said: a change, or why there is none; impact and cause either way."""
    parts = {
        "learning_impact": learning.impact,
        "learning_cause": learning.cause,
        "learning_change": learning.change or learning.nothing_because,
    }
    return tuple(name for name, words in parts.items() if not words.strip())
