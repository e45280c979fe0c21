"""Whether something is laid at the landlord's door in plain words ("you do nothing about it")."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import Patterns

_FILE = Path(__file__).with_name("blame.toml")


def blames(folded: str) -> bool:
    """True for words that few people say who are content; alone they prove nothing."""
    return _says().seen_in(folded)


@cache
def _says() -> Patterns:
    return Patterns(tomllib.loads(_FILE.read_text(encoding="utf-8"))["says"])
