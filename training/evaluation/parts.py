"""The test parts beside the training lines, and what is measured on each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conversations.understanding.reader import Reader
from training.evaluation.reading import Reading
from training.evaluation.scored import Scored, scored
from training.evaluation.slices import slices
from training.examples import HERE, Example, examples

LOOKED_AT = "development"
"""The one part whose misses may be shown; the others are scored only, or they would be spent."""

PARTS = (LOOKED_AT, "held_back", "unseen")

Watch = Callable[[str, list[Any]], Iterable[Any]]
"""Goes through a list under a name, showing how far it is."""


@dataclass(frozen=True, slots=True)
class Part:
    """A test part: its slices, the whole first, and its misses where they may be shown."""

    name: str
    slices: tuple[Scored, ...]
    misses: tuple[Reading, ...] = ()

    @property
    def whole(self) -> Scored:
        """All of its messages."""
        return self.slices[0]


def lines(part: str, root: Path = HERE) -> Iterator[tuple[str, Example]]:
    """Every line of a part with its language; none where the part has no folder."""
    for folder in sorted((root / part).glob("*/")):
        yield from ((folder.name, row) for row in examples(folder))


def measured(part: str, reader: Reader, watch: Watch, root: Path = HERE) -> Part | None:
    """A part read and scored; None where it has no lines."""
    read = [
        Reading(row, language, reader.read(row.text, row.asked))
        for language, row in watch(part, list(lines(part, root)))
    ]
    if not read:
        return None
    shown = tuple(one for one in read if one.wrong) if part == LOOKED_AT else ()
    return Part(part, tuple(scored(name, cut) for name, cut in slices(read)), shown)
