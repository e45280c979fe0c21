"""What can be told of a message in another language: its wish to complain, its unhappiness."""

from __future__ import annotations

from conversations.understanding.judgement import Judgement
from conversations.understanding.word_lists import word_list


def judge_abroad(folded: str, language: str, danger: tuple[str, ...]) -> Judgement:
    """By the word lists alone; everything else is `other`, so that choices are offered."""
    words = word_list(language)
    wants = _any(folded, words.complain)
    unhappy = wants or _any(folded, words.unhappy)
    kind = "safety" if danger else "complaint" if unhappy else "other"
    dissatisfaction = 0.95 if wants else 0.8 if unhappy else 0.2
    return Judgement(kind, "other", dissatisfaction, 0.8 if danger or unhappy else 0.3)


def wants_complaint(folded: str, language: str) -> bool:
    """Whether the language's words for complaining are in the text."""
    return _any(folded, word_list(language).complain)


def _any(folded: str, phrases: tuple[str, ...]) -> bool:
    return any(phrase in folded for phrase in phrases)
