"""What can be told of a message in another language: its wish to complain, its unhappiness."""

from __future__ import annotations

import re
from functools import cache

from conversations.understanding.folding import plain
from conversations.understanding.judgement import Judgement
from conversations.understanding.word_lists import word_list

_JOINED = r"[وفبلک]?(?:ال)?"
"""Small Arabic words that are written as one with the next: and, so, with, for, the."""


def judge_abroad(folded: str, language: str, danger: tuple[str, ...]) -> Judgement:
    """By the word lists alone; everything else is `other`, so that choices are offered."""
    wants = wants_complaint(folded, language)
    unhappy = wants or _says(folded, language, "unhappy")
    kind = "safety" if danger else "complaint" if unhappy else "other"
    dissatisfaction = 0.95 if wants else 0.8 if unhappy else 0.2
    return Judgement(kind, "other", dissatisfaction, 0.8 if danger or unhappy else 0.3)


def wants_complaint(folded: str, language: str) -> bool:
    """Whether the language's words for complaining are in the text, and none that refuse to."""
    return _says(folded, language, "complain") and not _says(folded, language, "declines")


def _says(folded: str, language: str, what: str) -> bool:
    phrases = _at_a_word(language, what)
    return phrases is not None and phrases.search(plain(folded)) is not None


@cache
def _at_a_word(language: str, what: str) -> re.Pattern[str] | None:
    """The phrases where a word begins; their ends are left open for inflection."""
    phrases: tuple[str, ...] = getattr(word_list(language), what)
    if not phrases:
        return None
    before = rf"(?<!\w){_JOINED}" if language == "ar" else r"(?<!\w)"
    return re.compile(f"{before}(?:{'|'.join(map(re.escape, phrases))})")
