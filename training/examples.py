"""The labelled lines of `training/<language>/<kind>.*`; their form is told in the README."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from conversations.understanding.asked import QUESTIONS

HERE = Path(__file__).parent
ALWAYS_UNHAPPY = frozenset({"complaint", "escalate"})
"""In these files every line is unhappy unless it says otherwise."""

_BLOCK = 10


@dataclass(frozen=True, slots=True)
class Example:
    """One message somebody might send, and what it means."""

    text: str
    kind: str
    category: str
    unhappy: bool
    danger: tuple[str, ...] = ()
    act: str | None = None
    asked: str | None = None
    """The open question that an `act.<question>.*` file answers."""
    block: str = ""
    """Lines of one block were written in one go on one matter; measuring keeps them together."""


def examples(folder: Path) -> list[Example]:
    """Every example under a language's folder, in the order of the files' names."""
    return [example for path in sorted(folder.glob("*.txt")) for example in _read(path)]


def _read(path: Path) -> Iterator[Example]:
    kind, about, *_ = path.name.split(".")
    asked = about if kind == "act" and about in QUESTIONS else None
    category = "other"
    danger: tuple[str, ...] = ()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        if line.startswith("[") and line.endswith("]"):
            category, *rest = line[1:-1].split()
            danger = tuple(rest)
        elif line and not line.startswith("#"):
            block = f"{path.name} {category} {danger} {number // _BLOCK}"
            yield replace(_example(line, kind, category, danger), asked=asked, block=block)


def _example(line: str, kind: str, heading: str, danger: tuple[str, ...]) -> Example:
    mark, text = (line[0], line[2:]) if line[:2] in ("! ", "- ") else ("", line)
    unhappy = mark == "!" or (kind in ALWAYS_UNHAPPY and mark != "-")
    if kind == "act":
        return Example(text, kind, "other", unhappy, act=heading)
    return Example(text, kind, heading, unhappy, danger)
