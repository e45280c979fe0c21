"""The same message as a hurried thumb would have sent it: slips of the kind that keep the meaning."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random

BESIDE = Path(__file__).parent / "beside.txt"
"""Greetings, names, doors and thanks: told before or after a message, they change nothing of it."""

_MARKS = re.compile(r"[^\w\s]")
_SHORT = {
    "you": "u", "your": "ur", "are": "r", "please": "pls", "because": "cos", "with": "wiv", "have": "hav",
    "about": "abt", "tomorrow": "tmrw", "weeks": "wks", "week": "wk", "and": "n", "thanks": "thx", "to": "2",
    "the": "da", "what": "wot", "nothing": "nowt", "appointment": "appt", "months": "mnths",
}  # fmt: skip


def beside() -> Mapping[str, Sequence[str]]:
    """What people put before (`<`) and after (`>`) what they came to say."""
    lines = BESIDE.read_text(encoding="utf-8").splitlines()
    return {side: [line[2:] for line in lines if line[0] == side] for side in "<>"}


def with_some_beside(text: str, sides: Mapping[str, Sequence[str]], chance: Random) -> str:
    """The text, now and then with a sentence before or after that has nothing to do with it."""
    roll = chance.random()
    if roll < 0.05:
        return f"{chance.choice(sides['<'])} {text}"
    if roll < 0.15:
        mark = "" if text[-1] in ".!?" or chance.random() < 0.4 else "."
        return f"{text}{mark} {chance.choice(sides['>'])}"
    return text


def varied(text: str, chance: Random) -> str:
    """The text, or now and then one with its marks left out, words shortened or letters slipped."""
    roll = chance.random()
    if roll < 0.12:
        text = _MARKS.sub("", text)
    elif roll < 0.2:
        text = text.replace("'", "").replace("’", "")
    elif roll < 0.27:
        text = " ".join(
            _SHORT.get(word, word) if chance.random() < 0.5 else word for word in text.split()
        )
    if chance.random() < 0.2:
        text = " ".join(
            _slipped(word, chance) if chance.random() < 0.15 else word for word in text.split()
        )
    return text


def _slipped(word: str, chance: Random) -> str:
    """Two letters swapped, or one left out or doubled."""
    if len(word) < 4 or not word.isalpha():
        return word
    at = chance.randrange(1, len(word) - 1)
    how = chance.randrange(3)
    if how == 0:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :] if how == 1 else word[: at + 1] + word[at:]
