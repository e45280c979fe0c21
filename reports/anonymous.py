"""Whether a sentence that staff wrote can be shown to anybody: nobody in it, nothing quoted (HOC-9.3).

It leans to leaving out: a sentence with a name it does not know, a number, a home or four words in a
row that a resident wrote is kept back, and a person reads it in the case. It cannot know every name, so
a person also reads what it lets through.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\S+@\S+",
        r"https?://|\bwww\.",
        r"\d(?:[\s().-]*\d){5,}",
        r"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b",
        r"\b[A-Z]{2,5}-[A-Z0-9]{4}-[A-Z0-9]{3}\b",
        r"\b(?:flat|no\.?|number|unit|room)\s+\d+",
    )
)
"""An e-mail, a web address, a phone or account number, a postcode, a reference, a home."""
HOUSE = re.compile(r"\b\d+[a-z]?\s+[A-Z]\w+")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|rev|sir|lady)\b", re.IGNORECASE)
EVERYDAY = frozenset(
    [
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december", "christmas", "easter"),
        *("i", "ombudsman", "code", "england", "scotland", "awaab's", "awaab’s", "law"),
    ]
)
"""Words with a capital inside a sentence that are nobody's name."""
OF_ANY_HOME = frozenset(
    [
        "flat",
        "house",
        "home",
        "road",
        "street",
        "close",
        "court",
        "lane",
        "avenue",
        "the",
        "and",
        "of",
    ]
)
QUOTED = 4
"""Words in a row that a resident wrote as well; fewer are chance."""


def can_be_shown(sentence: str, people: Iterable[str], theirs: Iterable[str]) -> bool:
    """False when it has a mark of a person, one of these `people`, or a run of `theirs`."""
    marked = any(pattern.search(sentence) for pattern in (*PATTERNS, HOUSE, TITLE))
    return not (
        marked
        or _words(sentence) & _identifying(people)
        or _has_a_strange_name(sentence)
        or _is_quoted(sentence, theirs)
    )


def _identifying(people: Iterable[str]) -> set[str]:
    """Every word of a name or a home that could tell who it is."""
    words = {word for known in people for word in _words(known)}
    return {word for word in words if len(word) > 1} - OF_ANY_HOME


def _has_a_strange_name(sentence: str) -> bool:
    """A capital where no sentence begins; initials such as GP or DIY are nobody's name."""
    for found in WORD.finditer(sentence):
        before = sentence[: found.start()].rstrip(" \"'“”‘’()–-")
        begins = not before or before[-1] in ".!?:;\n•"
        name = found[0][0].isupper() and not found[0].isupper()
        if name and not begins and found[0].casefold() not in EVERYDAY:
            return True
    return False


def _is_quoted(sentence: str, theirs: Iterable[str]) -> bool:
    runs = _runs(sentence)
    return any(runs & _runs(words) for words in theirs)


def _runs(words: str) -> set[tuple[str, ...]]:
    said = [found[0].casefold() for found in WORD.finditer(words)]
    return {tuple(said[at : at + QUOTED]) for at in range(len(said) - QUOTED + 1)}


def _words(text: str) -> set[str]:
    found = {match[0].casefold() for match in WORD.finditer(text)}
    return found | {word.removesuffix("'s").removesuffix("’s") for word in found}
