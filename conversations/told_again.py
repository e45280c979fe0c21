"""Whether somebody says the same thing over again, as people do who were not helped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

SHARED = 0.65
"""Of the words of the shorter telling, so many are in the other: slips and a name beside it allowed."""

NEARLY = 0.8
"""Likeness of one word to another (of `difflib`) that a slip of the thumb leaves."""

FEWEST = 4
"""With fewer words to go by, likeness may be chance."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_WORDS = re.compile(r"\w+")


def is_told_again(words: str, earlier: Iterable[str]) -> bool:
    """Whether these are, but for slips and additions, words that were said before."""
    said = _telling(words)
    return any(_alike(said, _telling(one)) for one in earlier)


def is_word_for_word(words: str, earlier: Iterable[str]) -> bool:
    """Whether the very same was said before: sent twice, it is one thing and not two."""
    said = _WORDS.findall(words.lower())
    return any(said == _WORDS.findall(one.lower()) for one in earlier)


def last_telling(told: Sequence[str]) -> Sequence[str]:
    """The last of these with words enough to know it by, and what little was said after it."""
    enough = [at for at, words in enumerate(told) if len(_telling(words)) >= FEWEST]
    return told[enough[-1] if enough else -1 :]


def _alike(one: set[str], other: set[str]) -> bool:
    fewer = min(len(one), len(other))
    if fewer < FEWEST:
        return False
    shared = (word for word in one if get_close_matches(word, other, 1, NEARLY))
    return len(list(shared)) >= SHARED * fewer


def _telling(words: str) -> set[str]:
    """The longer words: the short ones are in everybody's grumble."""
    return set(_WORD.findall(words.lower()))
