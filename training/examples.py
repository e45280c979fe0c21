"""The labelled lines of `training/<language>/<kind>.txt`; the form is told in `training/README.md`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
HELD_BACK = HERE / "held_back"
"""Scored, never tuned on. What has been looked at while tuning lies in `development/` instead."""

ALWAYS_UNHAPPY = frozenset({"complaint", "escalate"})
"""In these files every line is unhappy unless it says otherwise."""


@dataclass(frozen=True, slots=True)
class Example:
    """One message somebody might send, and what it means."""

    text: str
    kind: str
    category: str
    unhappy: bool
    danger: tuple[str, ...] = ()


def examples(folder: Path) -> list[Example]:
    """Every example under a language's folder, in the order of the files' names."""
    return [example for path in sorted(folder.glob("*.txt")) for example in _read(path)]


def _read(path: Path) -> Iterator[Example]:
    kind, category = path.stem, "other"
    danger: tuple[str, ...] = ()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("[") and line.endswith("]"):
            category, *rest = line[1:-1].split()
            danger = tuple(rest)
        elif line and not line.startswith("#"):
            yield _example(line, kind, category, danger)


def _example(line: str, kind: str, category: str, danger: tuple[str, ...]) -> Example:
    mark, text = (line[0], line[2:]) if line[:2] in ("! ", "- ") else ("", line)
    unhappy = mark == "!" or (kind in ALWAYS_UNHAPPY and mark != "-")
    return Example(text, kind, category, unhappy, danger)
