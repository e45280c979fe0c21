"""Figures from the things that were counted, each with its list."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from statistics import median
from typing import Protocol, TypeVar

from reports.report import Figure


class Listed(Protocol):
    """Anything with a number to list it under."""

    @property
    def listed_as(self) -> str:
        """The number, or what stands for it."""


Any_ = TypeVar("Any_", bound=Listed)


def count(name: str, counted: Sequence[Listed], of: int | None = None) -> Figure:
    """How many, and which."""
    return Figure(name, len(counted), of, tuple(one.listed_as for one in counted))


def by(
    counted: Iterable[Any_], key: Callable[[Any_], str], order: Sequence[str] = ()
) -> tuple[Figure, ...]:
    """How many of each, in this order and then the most first."""
    groups: defaultdict[str, list[Any_]] = defaultdict(list)
    for one in counted:
        groups[key(one)].append(one)
    placed = {name: place for place, name in enumerate(order)}
    last = len(order)
    names = sorted(groups, key=lambda name: (placed.get(name, last), -len(groups[name]), name))
    return tuple(count(name, groups[name]) for name in names)


def middle(name: str, measured: Sequence[tuple[Listed, int | None]]) -> Figure:
    """The median, with those that it is the median of; None where there are none."""
    known = [(one, days) for one, days in measured if days is not None]
    value = median(days for _, days in known) if known else None
    return Figure(name, value, None, tuple(one.listed_as for one, _ in known))
