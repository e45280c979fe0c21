"""What became of things promised or ordered: in time by the day first named, or not (HOC-7.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Protocol

from reports.complaint import Promised
from reports.counting import Listed, count
from reports.report import Figure


class ToBeDone(Listed, Protocol):
    """One thing to be done, on a complaint."""

    @property
    def promised(self) -> Promised:
        """The thing and its days."""


def became(made: Sequence[ToBeDone], today: date, prefix: str = "") -> tuple[Figure, ...]:
    """How many were done in time, done late, are late, are not due yet."""
    ways: Mapping[str, Callable[[Promised], bool]] = {
        "done_in_time": lambda one: one.done_on is not None and one.done_on <= one.first_due_on,
        "done_late": lambda one: one.done_on is not None and one.done_on > one.first_due_on,
        "not_done_and_late": lambda one: one.done_on is None and one.first_due_on < today,
        "not_done_not_due": lambda one: one.done_on is None and one.first_due_on >= today,
    }
    return tuple(
        count(prefix + name, [one for one in made if holds(one.promised)], of=len(made))
        for name, holds in ways.items()
    )
