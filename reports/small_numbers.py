"""Numbers so small that they could point to somebody are not shown (HOC-9.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.report import Figure

FEWEST = 5
HIDDEN = "fewer_than_5"
NOT_SHOWN = "not_shown"
"""Large enough by itself, but it would give away a small one by what is left of the sum."""


def shown(figure: Figure) -> Figure:
    """The figure without its list; from one to four it only says that they are few."""
    few = isinstance(figure.value, int) and 0 < figure.value < FEWEST
    return Figure(figure.name, HIDDEN if few else figure.value)


def shown_parts(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Parts of a sum that is told: while the hidden ones together are few, the next goes too."""
    parts = [shown(figure) for figure in figures]
    numbers = {at: f.value for at, f in enumerate(figures) if isinstance(f.value, int) and f.value}
    hidden = {at for at, part in enumerate(parts) if part.value == HIDDEN}
    while hidden and _gives_away([numbers[at] for at in hidden]):
        left = {at: number for at, number in numbers.items() if at not in hidden}
        if not left:
            break
        smallest = min(left, key=lambda at: left[at])
        hidden.add(smallest)
        parts[smallest] = replace(parts[smallest], value=NOT_SHOWN)
    return tuple(parts)


def _gives_away(hidden: list[int]) -> bool:
    return len(hidden) == 1 or sum(hidden) < FEWEST
