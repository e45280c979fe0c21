"""Longer and rougher messages made from the written ones; they add to the examples, never replace them.

People greet, join several things in one message and mistype. A message with one
unhappy part is unhappy; a fault with an unhappy part is a complaint.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from training.examples import Example

OPENERS = (
    "hi",
    "hello",
    "hiya",
    "hi there",
    "good morning",
    "good afternoon",
    "hey",
    "hello there",
)
CLOSERS = (
    "thanks",
    "thank you",
    "many thanks",
    "cheers",
    "ta",
    "please",
    "regards",
    "x",
    "ok",
    "lol",
)
ABOUT = (
    "i live at 14 the avenue",
    "im in flat 6",
    "my name is chris",
    "im in most days",
    "its the one by the stairs",
    "i am the tenant",
    "you can ring me on this number",
    "this is for number 22",
)
TEXTED = {
    "you": "u",
    "your": "ur",
    "youre": "ur",
    "are": "r",
    "to": "2",
    "for": "4",
    "and": "n",
    "tomorrow": "tmrw",
    "what": "wat",
    "have": "hav",
    "because": "coz",
    "please": "plz",
    "going": "goin",
    "with": "wiv",
    "the": "da",
    "that": "dat",
    "this": "dis",
    "see": "c",
    "be": "b",
    "no": "no",
    "thanks": "thx",
    "thank": "thnk",
    "good": "gud",
    "great": "gr8",
    "was": "wos",
    "is": "is",
    "i": "i",
    "im": "am",
    "know": "no",
    "tonight": "2nite",
    "about": "bout",
    "love": "luv",
    "want": "wnt",
    "just": "jus",
    "really": "rly",
    "people": "ppl",
    "message": "msg",
    "text": "txt",
    "should": "shud",
    "would": "wud",
    "could": "cud",
    "when": "wen",
}
_PLAIN = frozenset({"request", "enquiry", "status", "compliment", "other", "comment"})


def multiplied(written: Sequence[Example], number: int, seed: int) -> list[Example]:
    """`number` made-up joins and misspellings of the written examples, always the same ones."""
    chance = random.Random(seed)
    by_kind: dict[str, list[Example]] = {}
    for example in written:
        by_kind.setdefault(example.kind, []).append(example)
    makers = (_dressed, _mistyped, _texted, _joined, _turned_sour)
    return [chance.choice(makers)(by_kind, chance) for _ in range(number)]


def _dressed(by_kind: dict[str, list[Example]], chance: random.Random) -> Example:
    """A line with a greeting before it, a thank-you after it, or a word about who is writing."""
    one = _any(by_kind, chance)
    pieces = [chance.choice(OPENERS), one.text] if chance.random() < 0.7 else [one.text]
    if chance.random() < 0.4:
        pieces.insert(chance.randrange(len(pieces) + 1), chance.choice(ABOUT))
    if chance.random() < 0.6:
        pieces.append(chance.choice(CLOSERS))
    return _with_text(one, _glued(pieces, chance))


def _mistyped(by_kind: dict[str, list[Example]], chance: random.Random) -> Example:
    """A line with letters swapped or lost in a word or two."""
    one = _any(by_kind, chance)
    words = one.text.split()
    for _ in range(1 + len(words) // 8):
        at = chance.randrange(len(words))
        words[at] = _slip(words[at], chance)
    return _with_text(one, " ".join(words))


def _texted(by_kind: dict[str, list[Example]], chance: random.Random) -> Example:
    """A line in the spelling of text messages."""
    one = _any(by_kind, chance)
    words = (TEXTED.get(word, word) if chance.random() < 0.8 else word for word in one.text.split())
    return _with_text(one, " ".join(words))


def _joined(by_kind: dict[str, list[Example]], chance: random.Random) -> Example:
    """Two or three lines of one kind in one message."""
    kind = chance.choice(sorted(_PLAIN | {"complaint"}))
    first = chance.choice(by_kind[kind])
    alike = [e for e in by_kind[kind] if e.category == first.category]
    lines = [first, *chance.choices(alike, k=chance.choice((1, 1, 2)))]
    text = _glued([line.text for line in lines], chance)
    return Example(text, kind, first.category, any(line.unhappy for line in lines), first.danger)


def _turned_sour(by_kind: dict[str, list[Example]], chance: random.Random) -> Example:
    """A plain report and an unhappy word in the same message: a complaint."""
    report = chance.choice([e for e in by_kind["request"] if not e.unhappy])
    sour = chance.choice(by_kind["complaint"])
    pieces = [report.text, sour.text]
    chance.shuffle(pieces)
    return Example(_glued(pieces, chance), "complaint", report.category, True)


def _any(by_kind: dict[str, list[Example]], chance: random.Random) -> Example:
    kind = chance.choice(sorted(by_kind))
    return chance.choice(by_kind[kind])


def _glued(pieces: Sequence[str], chance: random.Random) -> str:
    return chance.choice((". ", ", ", " ", " and ", "\n")).join(pieces)


def _slip(word: str, chance: random.Random) -> str:
    if len(word) < 4:
        return word
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chance.choice((swapped, word[:at] + word[at + 1 :]))


def _with_text(example: Example, text: str) -> Example:
    return replace(example, text=text)


def filled(parts: Path, number: int, seed: int) -> list[Example]:
    """`number` messages put together from the pieces and patterns of a `parts.toml`."""
    told = tomllib.loads(parts.read_text(encoding="utf-8"))
    chance = random.Random(seed)
    weights = [pattern["times"] for pattern in told["pattern"]]
    chosen = chance.choices(told["pattern"], weights, k=number)
    return [_filled(pattern, told["pieces"], chance) for pattern in chosen]


def _filled(
    pattern: Mapping[str, Any], pieces: Mapping[str, list[str]], chance: random.Random
) -> Example:
    text = re.sub(
        r"{(\w+)}", lambda found: chance.choice(pieces[found[1]]), chance.choice(pattern["says"])
    )
    return Example(text, pattern["kind"], pattern["category"], pattern.get("unhappy", False))
