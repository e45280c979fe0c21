"""What people say for yes, no, help and the rest, by language, read from `words/*.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from conversations.understanding.folding import fold, plain

_FOLDER = Path(__file__).parent / "words"

HOME = "en"
APART, EITHER = " ... ", " | "
"""In a danger sign: between two parts that may have other words between them, and between choices."""


@dataclass(frozen=True, slots=True)
class WordList:
    """One language's closed answers, danger signs and ways of being unhappy.

    Every phrase is folded and without accents (`plain`). `answers` is by open
    question, then yes or no; `common` holds the small words that tell the language
    from its neighbours, and `telling` the letters that do, as regular expressions;
    both are as people write them, with accents and without.
    """

    language: str
    filler: frozenset[str]
    acts: Mapping[str, str]
    numbers: Mapping[str, int]
    answers: Mapping[str, Mapping[str, str]]
    danger: Mapping[str, tuple[str, ...]]
    complain: tuple[str, ...]
    declines: tuple[str, ...]
    unhappy: tuple[str, ...]
    common: frozenset[str]
    telling: tuple[str, ...]


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
        filler=frozenset(map(_bare, data.get("filler", ()))),
        acts=dict(_by_phrase(data.get("acts", {}))),
        numbers={phrase: int(n) for phrase, n in _by_phrase(data.get("numbers", {}))},
        answers={name: dict(_by_phrase(given)) for name, given in data.get("answers", {}).items()},
        danger={name: tuple(_signs(signs)) for name, signs in data.get("danger", {}).items()},
        complain=tuple(dict.fromkeys(map(_bare, data.get("complain", ())))),
        declines=tuple(dict.fromkeys(map(_bare, data.get("declines", ())))),
        unhappy=tuple(dict.fromkeys(map(_bare, data.get("unhappy", ())))),
        common=frozenset(_both_ways(data.get("common", ()))),
        telling=tuple(data.get("telling", ())),
    )


def _bare(phrase: str) -> str:
    return plain(fold(phrase))


def _by_phrase(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for name, phrases in table.items():
        for phrase in phrases:
            yield _bare(phrase), name


def _signs(told: Iterable[str | Sequence[Sequence[str]]]) -> Iterator[str]:
    """Plain signs as they are; two lists as one of the first and one of the second, either first."""
    for sign in told:
        if isinstance(sign, str):
            yield _bare(sign)
            continue
        one, other = (EITHER.join(map(_bare, side)) for side in sign)
        yield f"{one}{APART}{other}"
        yield f"{other}{APART}{one}"


def _both_ways(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield fold(word)
        yield _bare(word)
