"""Signs that somebody is or may be in danger, looked for in every message first.

Recall comes before precision: a missed sign is worse than an unneeded one.
English signs are patterns with their everyday look-alikes taken out; other
languages have plain phrases in `words/<language>.toml`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from conversations.understanding.folding import plain
from conversations.understanding.patterns import NamedPatterns, Patterns
from conversations.understanding.understood import DANGERS
from conversations.understanding.word_lists import APART, EITHER, HOME, languages, word_list

_SIGNS = Path(__file__).with_name("danger_signs.toml")
_BETWEEN = ".*"
_BEGINS = re.compile(r"(?<![^\W_])(?=[^\W_])")
_MARK = "\x1f"
"""Where a word begins, whatever its script: `fold` leaves no such character in a text."""


@dataclass(frozen=True, slots=True)
class Signs:
    """One danger's patterns: what is set aside, what is enough alone, what is enough in pairs.

    `glimpse` is a first look for any of them: most messages hold none, and are done with. (One
    such look for all dangers together is too large for RE2's memory, and several times slower.)
    """

    glimpse: Patterns
    ordinary: Patterns
    signs: Patterns
    both: tuple[tuple[Patterns, Patterns], ...]

    def seen_in(self, folded: str) -> bool:
        """Whether the folded text holds this danger once everyday talk is set aside."""
        if not self.glimpse.seen_in(folded):
            return False
        return self._any(folded) and self._any(self.ordinary.without(folded))

    def _any(self, folded: str) -> bool:
        if self.signs.seen_in(folded):
            return True
        return any(one.seen_in(folded) and other.seen_in(folded) for one, other in self.both)


def dangers(folded: str) -> tuple[str, ...]:
    """Every danger seen, in the order of `DANGERS`; the text is as `fold` leaves it."""
    seen = {name for name, signs in _english().items() if signs.seen_in(folded)}
    seen.update(_other_languages().found_in(_marked(plain(folded))))
    return tuple(name for name in DANGERS if name in seen)


@cache
def _english() -> dict[str, Signs]:
    told = tomllib.loads(_SIGNS.read_text(encoding="utf-8"))
    return {name: _signs(table) for name, table in told.items()}


def _signs(table: dict[str, Any]) -> Signs:
    alone, pairs = table.get("signs", ()), table.get("both", ())
    return Signs(
        glimpse=Patterns([*alone, *(one for one, _ in pairs)]),
        ordinary=Patterns(table.get("ordinary", ())),
        signs=Patterns(alone),
        both=tuple((Patterns([one]), Patterns([other])) for one, other in pairs),
    )


@cache
def _other_languages() -> NamedPatterns:
    """Their phrases at the beginning of a word; endings are left open for inflection."""
    phrases: dict[str, set[str]] = {}
    for language in languages():
        if language != HOME:
            for name, signs in word_list(language).danger.items():
                phrases.setdefault(name, set()).update(signs)
    return NamedPatterns({name: [_begins_a_word(signs)] for name, signs in phrases.items()})


def _begins_a_word(phrases: set[str]) -> str:
    """One pattern for all. Text and phrases are marked alike where a word begins: a pattern that
    knew the letters of every script would cost five times the memory, and fifteen times the time."""
    written = (_BETWEEN.join(map(_either, phrase.split(APART))) for phrase in sorted(phrases))
    return "|".join(written)


def _either(choices: str) -> str:
    return f"(?:{'|'.join(re.escape(_marked(one)) for one in choices.split(EITHER))})"


def _marked(text: str) -> str:
    return _BEGINS.sub(_MARK, text)
