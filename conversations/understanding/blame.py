"""Plain words of blame ("you do nothing about it") and of anger ("it's a disgrace")."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import Patterns

_FILE = Path(__file__).with_name("blame.toml")


def blames(folded: str) -> bool:
    """Something is laid at our door. Few people say so who are content; alone it proves nothing."""
    return _list("says").seen_in(folded)


def angers(folded: str) -> bool:
    """Something makes them angry: it may be a neighbour, a bus company or us."""
    return _list("angry").seen_in(folded)


@cache
def _list(name: str) -> Patterns:
    return Patterns(tomllib.loads(_FILE.read_text(encoding="utf-8"))[name])
