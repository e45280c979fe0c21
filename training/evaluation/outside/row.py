"""One line of an outside file, and what a file is measured to show."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from conversations.understanding.understood import Understood
from training.evaluation.intervals import Estimate

Labels = Mapping[str, str]
"""What each label is compared with, in words; a label not named is left out of the score."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line's label and its other fields, beside what was understood of its text."""

    label: str
    fields: Mapping[str, Any]
    read: Understood


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure under its name."""

    name: str
    estimate: Estimate | None


@dataclass(frozen=True, slots=True)
class OutsideFile:
    """A file's figures: `labels` tells the mapping, `left_out` how many rows it does not cover."""

    name: str
    rows: int
    left_out: int
    labels: Labels
    figures: tuple[Figure, ...]


class NotLabelled(ValueError):
    """A file is not JSON Lines with a text and a label on every line."""


def lines(path: Path) -> list[dict[str, Any]]:
    """A file's rows; NotLabelled says at which line it goes wrong, never what stands there."""
    with path.open(encoding="utf-8") as file:
        return [_line(path, number, line) for number, line in enumerate(file, 1) if line.strip()]


def _line(path: Path, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError:
        row = None
    if not isinstance(row, dict) or not all(isinstance(row.get(k), str) for k in ("text", "label")):
        raise NotLabelled(f'{path.name}, line {number}: not an object with a "text" and a "label".')
    return row
