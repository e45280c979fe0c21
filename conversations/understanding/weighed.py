"""What the encoder makes of a message, before it is turned into a judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from conversations.understanding.understood import ACTS, CATEGORIES, DANGERS, KINDS

GROUPS: Mapping[str, tuple[str, ...]] = {
    "kinds": KINDS,
    "categories": CATEGORIES,
    "acts": ACTS,
    "dangers": DANGERS,
}
"""The encoder's answers, in the order of its columns; `endangered` and `unhappy` come last."""

WIDTH = sum(map(len, GROUPS.values())) + 2


@dataclass(frozen=True, slots=True)
class Weighed:
    """Scores as log odds.

    `acts` says which act, should it be one; `dangers` which danger, should there
    be any; `endangered` whether there is.
    """

    kinds: Mapping[str, float]
    categories: Mapping[str, float]
    acts: Mapping[str, float]
    dangers: Mapping[str, float]
    endangered: float
    unhappy: float


def named(scores: Sequence[float]) -> Weighed:
    """The encoder's row of `WIDTH` numbers under their names."""
    groups: dict[str, dict[str, float]] = {}
    at = 0
    for group, names in GROUPS.items():
        groups[group] = dict(zip(names, scores[at : at + len(names)], strict=True))
        at += len(names)
    return Weighed(**groups, endangered=scores[-2], unhappy=scores[-1])


def joined(parts: Sequence[Weighed]) -> Weighed:
    """A long letter from its parts: its opening tells the point, any part displeasure or danger."""
    worst = max(parts, key=lambda part: part.endangered)
    return replace(
        parts[0],
        dangers=worst.dangers,
        endangered=worst.endangered,
        unhappy=max(part.unhappy for part in parts),
    )
