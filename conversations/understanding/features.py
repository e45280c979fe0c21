"""What the classifier sees of a message: its words, letters and turns of phrase."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from conversations.understanding.signals import signals

BUCKETS = 1 << 16
"""Features are hashed into this many places; more brought nothing on our examples."""

WORD_WEIGHT = 1.0
LETTERS_WEIGHT = 0.25
SIGNAL_WEIGHT = 1.2
_SHORTEST, _LONGEST = 3, 5

GRIEVANCES = frozenset(
    {"still", "no_show", "ignored", "promised", "badly_done", "fed_up", "judged", "let_down"}
    | {"swears", "sarcastic", "complain", "answer_given", "repeated", "lasted", "you_people"}
)
"""Signals of a grievance; whether it is with us is a matter of the `ours` signal beside it."""

Places = NDArray[np.int64]
Weights = NDArray[np.float32]


def features(words: list[str], folded: str, loud: bool) -> tuple[Places, Weights]:
    """Where the message lies among the places and how strongly; the whole of length one.

    `words` are the folded tokens; `loud` is whether it was written in capitals.
    """
    kept = words[:MOST_WORDS]
    grams = _places(_word_grams(kept))
    letters = [_letters(word) for word in kept]
    told = _places(_told(folded, loud))
    places = np.concatenate([grams, *letters, told])
    weights = np.concatenate(
        [
            np.full(len(grams), WORD_WEIGHT, np.float32),
            np.full(sum(map(len, letters)), LETTERS_WEIGHT, np.float32),
            np.full(len(told), SIGNAL_WEIGHT, np.float32),
        ]
    )
    return _summed(places, weights)


MOST_WORDS = 400
"""Words of a letter that are weighed; the opening pages carry its point."""


def _word_grams(words: list[str]) -> list[str]:
    ends = ["<", *words, ">"]
    singles = [f"1 {word}" for word in words]
    pairs = [f"2 {one} {two}" for one, two in pairwise(ends)]
    triples = [
        f"3 {one} {two} {three}" for one, two, three in zip(ends, ends[1:], ends[2:], strict=False)
    ]
    return singles + pairs + triples


@lru_cache(maxsize=20_000)
def _letters(word: str) -> Places:
    """The places of a word's runs of three to five letters, its ends marked."""
    if len(word) < 2:
        return np.empty(0, np.int64)
    marked = f"<{word[:24]}>"
    runs = (
        "c" + marked[at : at + size]
        for size in range(_SHORTEST, _LONGEST + 1)
        for at in range(len(marked) - size + 1)
    )
    return _places(runs)


def _told(folded: str, loud: bool) -> list[str]:
    heard = signals(folded)
    grieved = len(GRIEVANCES.intersection(heard))
    ours = "ours" in heard
    told = [f"s {name}" for name in heard]
    told += [f"g {min(grieved, 3)}", f"g {min(grieved, 3)} o {ours}"]
    if ours:
        told += [f"o {name}" for name in heard if name in GRIEVANCES]
    if loud:
        told.append("s loud")
    return told


def _places(names: Iterable[str]) -> Places:
    return np.array([crc32(name.encode()) % BUCKETS for name in names], np.int64)


def _summed(places: Places, weights: Weights) -> tuple[Places, Weights]:
    """Each place once, its weight damped by the square root, the whole of length one."""
    unique, at = np.unique(places, return_inverse=True)
    summed = np.sqrt(np.bincount(at, weights=weights * weights).astype(np.float32))
    length = np.float32(max(float(np.linalg.norm(summed)), 1e-6))
    return unique, (summed / length).astype(np.float32)
