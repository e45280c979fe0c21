"""What was read as what: precision, recall and F1 of every name, accuracy, macro F1."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.evaluation.intervals import Estimate, Numbers, among, drawn_again, f1, proportion


@dataclass(frozen=True, slots=True)
class Named:
    """How one name fared: `number` messages are of it, `said` were read as it."""

    name: str
    number: int
    said: int
    precision: Estimate | None
    recall: Estimate | None
    f1: Estimate | None


@dataclass(frozen=True, slots=True)
class Confusion:
    """`cells[is][read as]` in the order of `names`; macro F1 is over the names that occur."""

    names: tuple[str, ...]
    cells: tuple[tuple[int, ...], ...]
    accuracy: Estimate | None
    macro_f1: Estimate | None
    each: tuple[Named, ...]

    @property
    def mistakes(self) -> list[tuple[int, str, str]]:
        """How often, what it is, what it was read as; the commonest first."""
        found = [
            (number, self.names[row], self.names[column])
            for row, numbers in enumerate(self.cells)
            for column, number in enumerate(numbers)
            if number and row != column
        ]
        return sorted(found, key=lambda mistake: (-mistake[0], *mistake[1:]))

    def f1_of(self, name: str) -> Estimate | None:
        """F1 of one name; None where it does not occur."""
        return next((of.f1 for of in self.each if of.name == name), None)


def confusion(pairs: Sequence[tuple[str, str]], order: Sequence[str]) -> Confusion:
    """From pairs of what it is and what it was read as; names that are in no pair are left out."""
    met = {name for pair in pairs for name in pair}
    names = tuple(name for name in order if name in met)
    if not pairs:
        return Confusion(names, (), None, None, ())
    at = {name: index for index, name in enumerate(names)}
    cells = np.zeros((len(names), len(names)), np.int64)
    for wanted, said in pairs:
        cells[at[wanted], at[said]] += 1
    return Confusion(
        names=names,
        cells=tuple(tuple(int(number) for number in row) for row in cells),
        accuracy=proportion(int(np.trace(cells)), len(pairs)),
        macro_f1=_macro(cells),
        each=tuple(_named(name, index, cells) for index, name in enumerate(names)),
    )


def _macro(cells: Numbers) -> Estimate:
    occurs = cells.sum(axis=1) > 0
    drawn = np.nanmean(_f1(drawn_again(cells))[:, occurs], axis=1)
    return among(float(_f1(cells)[occurs].mean()), drawn, int(cells.sum()))


def _named(name: str, at: int, cells: Numbers) -> Named:
    number, said, right = int(cells[at].sum()), int(cells[:, at].sum()), int(cells[at, at])
    both = f1(right, number + said - 2 * right) if number else None
    return Named(name, number, said, proportion(right, said), proportion(right, number), both)


def _f1(cells: Numbers) -> Numbers:
    """Of every name, over the last two axes; not a number where a draw holds nothing of it."""
    right = np.diagonal(cells, axis1=-2, axis2=-1)
    both = cells.sum(axis=-1) + cells.sum(axis=-2)
    return np.where(both == 0, np.nan, 2 * right / np.maximum(both, 1))
