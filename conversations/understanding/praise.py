"""Words that praise outright, so that a thank-you in few words is not taken for bitterness."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import Patterns

_FILE = Path(__file__).with_name("praise.toml")


def praises(folded: str) -> bool:
    """Whether a folded English text praises (`praise.toml`) and nothing in it takes that back."""
    return _list("says").seen_in(folded) and not _list("takes_it_back").seen_in(folded)


@cache
def _list(name: str) -> Patterns:
    return Patterns(tomllib.loads(_FILE.read_text(encoding="utf-8"))[name])
