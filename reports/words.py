"""The words around figures, from `templates/words.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"


def word(table: str, name: str) -> str:
    """What a name is called on a page; the name itself, in plain writing, where nothing is said."""
    return _tables()[table].get(name) or plain(name)


def plain(name: str) -> str:
    """`no_learning_recorded` as people write it."""
    return name.replace("_", " ").capitalize()


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    with (TEMPLATES / "words.toml").open("rb") as file:
        return tomllib.load(file)
