"""The phrases, small words and numbers of every language that make a closed answer."""

from __future__ import annotations

import re
from functools import cache

from conversations.understanding.folding import plain
from conversations.understanding.word_lists import HOME, languages, word_list

_PUNCTUATION = re.compile(r"[^\w\s/?\u0901-\u0963\u0966-\u0dff]+|_")
"""All but letters and, for Bengali and Punjabi, the vowel signs that Python counts as none."""


def bare(folded: str) -> str:
    """Without marks and accents, as phrases are compared."""
    return " ".join(_PUNCTUATION.sub(" ", plain(folded)).split())


def answer_to(expecting: str | None, said: str) -> str | None:
    """The act of words that are an answer to this open question only."""
    return next((phrases[said] for phrases in _answers(expecting) if said in phrases), None)


@cache
def phrases() -> dict[str, tuple[str, str]]:
    """Every phrase of every language to its act; English wins where two share one."""
    table: dict[str, tuple[str, str]] = {}
    for language in languages():
        for phrase, act in word_list(language).acts.items():
            table.setdefault(bare(phrase) or phrase, (act, language))
    return table


@cache
def number_words() -> dict[str, tuple[int, str]]:
    """Every number word; what is an act in English ("naw") is no other language's number."""
    table: dict[str, tuple[int, str]] = {}
    for language in languages():
        for phrase, number in word_list(language).numbers.items():
            if language == HOME or phrase not in word_list(HOME).acts:
                table.setdefault(phrase, (number, language))
    return table


@cache
def filler() -> frozenset[str]:
    """Small words that may stand beside an answer."""
    return frozenset().union(*(map(bare, word_list(code).filler) for code in languages()))


@cache
def _answers(expecting: str | None) -> tuple[dict[str, str], ...]:
    if expecting is None:
        return ()
    lists = (word_list(language).answers.get(expecting, {}) for language in languages())
    return tuple({bare(said): act for said, act in given.items()} for given in lists if given)
