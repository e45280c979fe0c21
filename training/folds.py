"""Cross-validation on the written lines: blocks written in one go never stand on both sides."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from conversations.understanding.reader import Reader
from conversations.understanding.understood import Understood
from training.examples import HERE, Example, examples
from training.measure import report
from training.train import LANGUAGE, fitted, with_made

FOLDS = 5


def folds(misses: bool) -> Iterator[str]:
    """Lines of a report on every written line, read by a pipeline that never saw its block."""
    written = examples(HERE / LANGUAGE)
    rows: list[Example] = []
    read: list[Understood] = []
    for fold in range(FOLDS):
        kept = [row for row in written if _fold(row) == fold]
        reader = Reader(fitted(with_made(_others(written, fold), HERE / LANGUAGE)))
        rows += kept
        read += [reader.read(row.text) for row in kept]
    yield from report(f"{FOLDS} folds", rows, read, misses)


def _others(written: Sequence[Example], fold: int) -> list[Example]:
    return [row for row in written if _fold(row) != fold]


def _fold(row: Example) -> int:
    return zlib.crc32(row.block.encode()) % FOLDS
