"""Dates that a resident was told: the rules may bring them forward, never push them back unsaid.

A holiday announced after a date was told gives the landlord no more time for that complaint.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime

from cases.deadline import Deadline


def as_told(found: Iterable[Deadline], told: Mapping[str, str]) -> tuple[Deadline, ...]:
    """The deadlines, none later than the person was told; `told` has ISO dates by name."""
    return tuple(_no_later(deadline, told.get(deadline.name)) for deadline in found)


def _no_later(deadline: Deadline, told: str | None) -> Deadline:
    if told is None or isinstance(deadline.due, datetime):
        return deadline
    day = date.fromisoformat(told)
    if deadline.due <= day:
        return deadline
    working = f"{deadline.basis}; kept at the day the person was told, not {deadline.due}"
    return replace(deadline, due=day, basis=working)
