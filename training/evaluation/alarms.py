"""Danger: how much of each is heard, and how often an alarm is raised for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from conversations.understanding.understood import DANGERS
from training.evaluation.intervals import Estimate, share

Found = tuple[tuple[str, ...], tuple[str, ...]]
"""The dangers that are there, and those that were read."""


@dataclass(frozen=True, slots=True)
class OfDanger:
    """One danger: whether any alarm was raised, and whether it was raised for this."""

    name: str
    heard: Estimate | None
    named: Estimate | None


@dataclass(frozen=True, slots=True)
class Alarms:
    """`heard`: some danger is read where there is one; `named`: one that is there; `false`: where none is."""

    heard: Estimate | None
    named: Estimate | None
    false: Estimate | None
    each: tuple[OfDanger, ...]


def alarms(pairs: Sequence[Found]) -> Alarms:
    """From pairs of the dangers that are there and those that were read."""
    there = [pair for pair in pairs if pair[0]]
    return Alarms(
        heard=share(bool(read) for _, read in there),
        named=share(bool(set(wanted) & set(read)) for wanted, read in there),
        false=share(bool(read) for wanted, read in pairs if not wanted),
        each=tuple(_of(name, there) for name in DANGERS if any(name in w for w, _ in there)),
    )


def _of(name: str, there: Sequence[Found]) -> OfDanger:
    of_this = [read for wanted, read in there if name in wanted]
    return OfDanger(name, share(map(bool, of_this)), share(name in read for read in of_this))
