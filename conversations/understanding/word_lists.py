"""What people say for yes, no, help and the rest, by language, read from `words/*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from conversations.understanding.folding import fold

_FOLDER = Path(__file__).parent / "words"

HOME = "en"


@dataclass(frozen=True, slots=True)
class WordList:
    """One language's closed answers, danger signs and ways of being unhappy.

    Every phrase is folded. `answers` is by open question, then yes or no;
    `common` holds the small words that tell the language from its neighbours.
    """

    language: str
    filler: frozenset[str]
    acts: Mapping[str, str]
    numbers: Mapping[str, int]
    answers: Mapping[str, Mapping[str, str]]
    danger: Mapping[str, tuple[str, ...]]
    complain: tuple[str, ...]
    unhappy: tuple[str, ...]
    common: frozenset[str]


@cache
def word_list(language: str) -> WordList:
    """The list of one language; KeyError when there is none."""
    path = _FOLDER / f"{language}.toml"
    if not path.exists():
        raise KeyError(language)
    return _from_toml(language, tomllib.loads(path.read_text(encoding="utf-8")))


@cache
def languages() -> tuple[str, ...]:
    """Every language with a list, English first, then by code; looked up once."""
    others = sorted(path.stem for path in _FOLDER.glob("*.toml") if path.stem != HOME)
    return (HOME, *others)


def _from_toml(language: str, data: Mapping[str, Any]) -> WordList:
    return WordList(
        language=language,
        filler=frozenset(fold(word) for word in data.get("filler", ())),
        acts=dict(_by_phrase(data.get("acts", {}))),
        numbers={phrase: int(n) for phrase, n in _by_phrase(data.get("numbers", {}))},
        answers={name: dict(_by_phrase(given)) for name, given in data.get("answers", {}).items()},
        danger={name: tuple(map(fold, signs)) for name, signs in data.get("danger", {}).items()},
        complain=tuple(map(fold, data.get("complain", ()))),
        unhappy=tuple(map(fold, data.get("unhappy", ()))),
        common=frozenset(fold(word) for word in data.get("common", ())),
    )


def _by_phrase(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for name, phrases in table.items():
        for phrase in phrases:
            yield fold(phrase), name
