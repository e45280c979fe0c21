"""Everything that is measured in one go, for whichever report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from conversations.understanding.reader import Reader
from training.evaluation import parts
from training.evaluation.outside import file
from training.evaluation.outside.row import OutsideFile
from training.evaluation.overmatch import Line, Theft, cross_table, thefts
from training.evaluation.parts import PARTS, Part, Watch
from training.evaluation.speed import Speed, speed
from training.examples import HERE, examples

TAUGHT_ON = "en"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`patterns` is the over-match table on the training lines, `stolen` what goes beyond its list."""

    parts: tuple[Part, ...]
    outside: tuple[OutsideFile, ...]
    patterns: tuple[Line, ...]
    stolen: tuple[Theft, ...]
    speed: Speed


def evaluation(reader: Reader, files: Sequence[Path], watch: Watch) -> Evaluation:
    """Measure our test parts, these labelled files, the patterns and the speed."""
    table = cross_table(examples(HERE / TAUGHT_ON))
    ours = [row for part in PARTS for _, row in parts.lines(part)]
    return Evaluation(
        parts=tuple(p for name in PARTS if (p := parts.measured(name, reader, watch))),
        outside=tuple(file.measured(path, reader, watch) for path in files),
        patterns=tuple(table),
        stolen=tuple(thefts(table)),
        speed=speed(ours),
    )
