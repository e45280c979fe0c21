"""Typing slips as thumbs make them: never in the words a story is told apart by."""

from __future__ import annotations

import re
from random import Random

LONG_ENOUGH = 5
WORD = re.compile(r"[A-Za-z']+|[^A-Za-z']+")


def slip(words: str, rate: float, chance: Random, keep: tuple[str, ...] = ()) -> str:
    """The same words; about `rate` of the longer ones are mistyped, none of `keep`."""
    kept = {word.lower() for whole in keep for word in whole.split()}
    return "".join(
        _slipped(part, chance)
        if len(part) >= LONG_ENOUGH and part.lower() not in kept and chance.random() < rate
        else part
        for part in WORD.findall(words)
    )


def _slipped(word: str, chance: Random) -> str:
    at = chance.randrange(1, len(word) - 2)
    kind = chance.randrange(3)
    if kind == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if kind == 1:
        return word[:at] + word[at + 1 :]
    return word[:at] + word[at] + word[at:]
