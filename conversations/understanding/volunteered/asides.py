"""What somebody lets fall beside the main point: who they are, what they ask, whom it touches."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import NamedPatterns

_FILE = Path(__file__).with_name("asides.toml")


def asides(folded: str) -> Iterator[tuple[str, list[str]]]:
    """`says`, `asks` and `areas`, each a list of the codes in `asides.toml`, where any was heard."""
    for name, patterns in _told().items():
        if heard := patterns.found_in(folded):
            yield name, heard


@cache
def _told() -> dict[str, NamedPatterns[str]]:
    told = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    return {name: NamedPatterns(groups) for name, groups in told.items()}
