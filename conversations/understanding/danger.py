"""Signs that somebody is or may be in danger, looked for in every message first.

Recall comes before precision: a missed sign is worse than an unneeded one.
English signs are patterns with their everyday look-alikes taken out; other
languages have plain phrases in `words/<language>.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from conversations.understanding.folding import plain
from conversations.understanding.patterns import NamedAlternations, NamedPatterns, Patterns
from conversations.understanding.understood import DANGERS
from conversations.understanding.word_lists import APART, EITHER, HOME, languages, word_list

_SIGNS = Path(__file__).with_name("danger_signs.toml")
_BETWEEN = ".*"
_BEGINS = re.compile(r"(?<![^\W_])(?=[^\W_])")
_MARK = "\x1f"
"""Where a word begins, whatever its script: `fold` leaves no such character in a text."""


class Sign(NamedTuple):
    """One sign of a danger: enough alone, or beside the other side of its pair."""

    danger: str
    pair: int | None = None
    side: int = 0

    @property
    def partner(self) -> Sign:
        """What must be in the text as well; itself where it is enough alone."""
        return self if self.pair is None else self._replace(side=1 - self.side)


@dataclass(frozen=True, slots=True)
class English:
    """The signs of every danger, and by danger the everyday talk that is set aside."""

    signs: NamedPatterns[Sign]
    ordinary: Mapping[str, Patterns]

    def dangers_in(self, folded: str) -> set[str]:
        """Those whose signs are in the text still when everyday talk is taken out of it."""
        return {name for name in self._signed(folded) if self._left(name, folded)}

    def _left(self, name: str, folded: str) -> bool:
        rest = self.ordinary[name].without(folded)
        return rest == folded or name in self._signed(rest)

    def _signed(self, folded: str) -> set[str]:
        heard = set(self.signs.found_in(folded))
        return {sign.danger for sign in heard if sign.partner in heard}


def dangers(folded: str) -> tuple[str, ...]:
    """Every danger seen, in the order of `DANGERS`; the text is as `fold` leaves it."""
    seen = _english().dangers_in(folded)
    seen.update(_other_languages().found_in(_marked(plain(folded))))
    return tuple(name for name in DANGERS if name in seen)


@cache
def _english() -> English:
    told = tomllib.loads(_SIGNS.read_text(encoding="utf-8"))
    signs = {sign: patterns for name in told for sign, patterns in _signs(name, told[name])}
    ordinary = {name: Patterns(table.get("ordinary", ())) for name, table in told.items()}
    return English(NamedPatterns(signs), ordinary)


def _signs(danger: str, table: Mapping[str, Any]) -> Iterator[tuple[Sign, list[str]]]:
    yield Sign(danger), table.get("signs", [])
    for number, pair in enumerate(table.get("both", ())):
        for side, pattern in enumerate(pair):
            yield Sign(danger, number, side), [pattern]


@cache
def _other_languages() -> NamedAlternations:
    """Their phrases at the beginning of a word; endings are left open for inflection."""
    phrases: dict[str, set[str]] = {}
    for language in languages():
        if language != HOME:
            for name, signs in word_list(language).danger.items():
                phrases.setdefault(name, set()).update(signs)
    return NamedAlternations({name: _begins_a_word(signs) for name, signs in phrases.items()})


def _begins_a_word(phrases: set[str]) -> str:
    """One pattern for all. Text and phrases are marked alike where a word begins: a pattern that
    knew the letters of every script would cost five times the memory, and fifteen times the time."""
    written = (_BETWEEN.join(map(_either, phrase.split(APART))) for phrase in sorted(phrases))
    return "|".join(written)


def _either(choices: str) -> str:
    return f"(?:{'|'.join(re.escape(_marked(one)) for one in choices.split(EITHER))})"


def _marked(text: str) -> str:
    return _BEGINS.sub(_MARK, text)
