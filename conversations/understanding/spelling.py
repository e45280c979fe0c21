"""Words as thumbs mistype them, put right before anything is made of them.

Only towards words that people often write to a landlord: a general speller mends a name or a dialect word towards
whatever English has, and keeps a hundred thousand words in memory for it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from string import ascii_lowercase

WORDS = "words.txt"
"""Beside the encoder: the words it was taught in, those said most often first; `redress train` writes it."""

_AS_WRITTEN = Path(__file__).with_name("as_written.toml")

_OFTEN = 4_000
"""How many of them a slip is mended towards; the others are only known to be words."""

_SHORTEST, _LONG = 4, 7
_WORD = re.compile(r"(?<![\w'@./])[a-z]{4,}(?![\w'@])", re.IGNORECASE)
_ENDINGS = ("s", "es", "ed", "d", "ing", "in", "er", "ers", "y", "ly", "est", "ish", "less", "ful")


class Spelling:
    """Knows words; `is_word` knows more of them, by heart."""

    def __init__(self, words: Sequence[str], is_word: Callable[[str], bool]):
        self._rank = {word: rank for rank, word in enumerate(words)}
        self._is_word = is_word

    def mended(self, text: str) -> str:
        """The text with what is no word made one, where a single slip of the thumb explains it.

        What is capitalised may be a name and stays, unless all of the text is.
        """
        shouted = text.isupper()
        return _WORD.sub(lambda found: self._mended(found.group(), shouted), text)

    def _mended(self, written: str, shouted: bool) -> str:
        word = written.lower()
        if not (shouted or written == word) or self._knows(word):
            return written
        for slip in _slips(word):
            meant = [other for other in slip if self._rank.get(other, _OFTEN) < _OFTEN]
            if meant:
                return min(meant, key=self._rank.__getitem__)
        return written

    def _knows(self, word: str) -> bool:
        return self._is_one(word) or any(
            self._is_one(stem) or self._is_one(stem + "e")
            for stem in (word.removesuffix(ending) for ending in _ENDINGS)
            if stem != word
        )

    def _is_one(self, word: str) -> bool:
        return word in self._rank or self._is_word(word) or word in _as_written()


@cache
def _as_written() -> frozenset[str]:
    lists = tomllib.loads(_AS_WRITTEN.read_text(encoding="utf-8"))
    return frozenset(word for words in lists.values() for word in words)


def _slips(word: str) -> Iterator[list[str]]:
    """What may have been meant, the likeliest slip first: two letters swapped or one doubled, one left
    out, and in longer words one too many or a wrong one. The first letter is seldom wrong."""
    cuts = [(word[:at], word[at:]) for at in range(1, len(word) + 1)]
    yield [
        *(before + after[1] + after[0] + after[2:] for before, after in cuts if len(after) > 1),
        *(before + after[1:] for before, after in cuts if after and before[-1] == after[0]),
    ]
    yield [before + letter + after for before, after in cuts for letter in ascii_lowercase]
    if len(word) >= _LONG:
        yield [
            before + letter + after[1:]
            for before, after in cuts
            if after
            for letter in ("", *ascii_lowercase)
        ]
