"""Turns of phrase that the classifier is told about, beside the words themselves."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import NamedPatterns

_FILE = Path(__file__).with_name("signals.toml")


def signals(folded: str) -> list[str]:
    """The names of the groups of `signals.toml` that are heard in a folded text."""
    return _groups().found_in(folded)


@cache
def _groups() -> NamedPatterns:
    return NamedPatterns(tomllib.loads(_FILE.read_text(encoding="utf-8")))
