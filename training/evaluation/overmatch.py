"""Whether the patterns of one kind or danger fire on another's examples: a cross table, and what may be.

Weights can correct themselves by more examples; a pattern cannot, and nobody would notice.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from conversations.understanding.danger import dangers
from conversations.understanding.flags import flags
from conversations.understanding.folding import fold
from conversations.understanding.understood import DANGERS, KINDS
from conversations.understanding.volunteered.wishes import wishes
from training.examples import Example

_ALLOWED = Path(__file__).with_name("overmatch_allowed.toml")


@dataclass(frozen=True, slots=True)
class Cell:
    """How many of a kind's examples a pattern fires on though it is not theirs."""

    fired: int
    of: int

    @property
    def share(self) -> float:
        """Of the examples that are not the pattern's own."""
        return self.fired / self.of if self.of else 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One pattern: how often it fires on its own examples, and on those of every kind that are not."""

    pattern: str
    own: Cell
    others: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Theft:
    """A pattern that fires on more of a kind's examples than the list allows."""

    pattern: str
    kind: str
    share: float
    allowed: float


def cross_table(rows: Sequence[Example]) -> list[Line]:
    """Every pattern with a home beside every kind.

    A danger's own examples are those labelled with it, and those labelled with another danger are
    nobody's: dangers come together. The home kinds of wishes and flags are in the list.
    """
    fired = [(row, frozenset(_fires(row.text))) for row in rows]
    lines = [_line(f"danger {name}", fired, name) for name in (_ANY, *DANGERS)]
    return lines + [_line(pattern, fired) for pattern in _listed()["home"]]


def thefts(table: Sequence[Line]) -> list[Theft]:
    """What goes beyond the list; nothing, or a test fails."""
    return [
        Theft(line.pattern, kind, cell.share, allowed)
        for line in table
        for kind, cell in line.others.items()
        if cell.fired > 1 and cell.share > (allowed := _allowed(line.pattern, kind))
    ]


def _line(
    pattern: str, fired: Sequence[tuple[Example, frozenset[str]]], danger: str | None = None
) -> Line:
    home = frozenset(_listed()["home"].get(pattern, ()))
    hits: Counter[str | None] = Counter()
    whole: Counter[str | None] = Counter()
    for row, found in fired:
        whose = _whose(row, danger, home)
        whole[whose] += 1
        hits[whose] += pattern in found
    cells = {name: Cell(hits[name], whole[name]) for name in KINDS if whole[name]}
    return Line(pattern, Cell(hits[_OWN], whole[_OWN]), cells)


_ANY = "any"
_OWN, _NOBODY = "its own", "nobody's"


def _whose(row: Example, danger: str | None, home: frozenset[str]) -> str:
    if danger is None:
        return _OWN if row.kind in home else row.kind
    if danger in row.danger or (danger == _ANY and row.danger):
        return _OWN
    return _NOBODY if row.danger else row.kind


def _fires(text: str) -> Iterator[str]:
    folded = fold(text)
    signs = dangers(folded)
    if signs:
        yield f"danger {_ANY}"
    yield from (f"danger {name}" for name in signs)
    yield from (f"flag {name}" for name in flags(folded, (), {}))
    yield from (f"wish {name}" for name, _ in wishes(folded))


@cache
def _listed() -> dict[str, Any]:
    return tomllib.loads(_ALLOWED.read_text(encoding="utf-8"))


def _allowed(pattern: str, kind: str) -> float:
    usual = _listed()["usual"]
    share: float = usual.get(pattern, usual["pattern"])
    for one in _listed()["allowed"]:
        if (one["pattern"], one["kind"]) == (pattern, kind):
            share = one["share"]
    return share
