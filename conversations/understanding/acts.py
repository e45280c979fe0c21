"""Closed answers (yes, no, numbers, skip, back ...) by table, without the pipeline.

A message is an act only when nothing else of substance is in it. Where a
provider's own keyword is sent alone (STOP, CANCEL ...) the provider has already
acted on it, so it is read the same way here (design/dependencies.md, section 2).
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from conversations.understanding.folding import fold
from conversations.understanding.patterns import Patterns
from conversations.understanding.word_lists import HOME, languages, word_list

STOP_WORDS = frozenset(
    {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"}
)
_STOP_PHRASES = frozenset(
    {"stop texting me", "stop texting", "stop messaging me", "stop sending me texts"}
    | {"stop sending me messages", "stop these texts", "no more texts", "unsubscribe me"}
)

TOLD_IN_OWN_WORDS = frozenset(
    {"what_happened", "outcome", "address", "who", "name", "anything_else"}
)
"""Open questions whose answer is the person's own words: only whole phrases are moves there."""

_MOVES = Path(__file__).with_name("moves.toml")
_LONGEST = 90
_LONGEST_MOVE = 14
_LEADING = re.compile(
    r"^(yes|yeah|yeh|yep|yup|ye|yea|aye|ok|okay|sure|definitely|of course|no|nope|nah|naw|na|not really|never)"
    r"(?:[,.!;:-]+ ?| (?=(?:i|ive|im|it|its|that|thats|we|my|just|but|there|they|he|she|you|not|because|"
    r"rang|told|phoned|emailed|reported|please|thanks|the|on|in|by|to|last|twice|once|several|many|loads|"
    r"about|and|lots|loads|several|over|since|every|both|three|four|five|six|\d+|this|id|ill)\b))"
)
_WEAK = frozenset({"ok", "okay", "sure"})
_PUNCTUATION = re.compile(r"[^\w\s/?]+|_")
_NUMBER = re.compile(
    r"^(?:option|number|no|num|choice|answer|reply|ill go (?:for|with)|ill have|its|the)?\s*"
    r"#?\(?(\d{1,3})(?:st|nd|rd|th)?(?: one| option)?\)?(?: please| pls| plz| thanks| ta)?$"
)
_NUMBER_LEAD = re.compile(
    r"^(?:option|number|choice|answer|ill go (?:for|with)|ill have|go with|pick|i pick|i choose) "
)
_EMOJI = {
    "👍": "yes",
    "👌": "yes",
    "✅": "yes",
    "✔": "yes",
    "☑": "yes",
    "🆗": "yes",
    "💯": "yes",
    "👎": "no",
    "❌": "no",
    "✖": "no",
    "🚫": "no",
    "🙅": "no",
    "🤷": "not_sure",
    "🙏": "thanks",
    "❤": "thanks",
    "😊": "thanks",
    "🙂": "thanks",
    "👋": "greet",
}
_ORDER = (
    "human",
    "restart",
    "back",
    "skip",
    "change_language",
    "help",
    "start",
    "not_sure",
    "no",
    "yes",
    "thanks",
    "greet",
)
"""When one short message holds several moves, the first of these is meant."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One closed answer: a named act, or a number picked from a list."""

    act: str | None
    number: int | None = None
    language: str = HOME


def read_act(text: str, expecting: str | None = None) -> Heard | None:
    """The move that this message makes and nothing else, or None when it says more.

    `expecting` names the open question, for answers that are a yes or a no only
    to it ("just fix it" to the offer is a no).
    """
    if len(text) > _LONGEST:
        return None
    folded = fold(text)
    if not folded:
        return None
    return (
        _stop(folded)
        or _number(folded)
        or _told(folded, expecting)
        or _emoji(folded)
        or _move(folded, expecting)
    )


def leading_answer(folded: str, expecting: str | None = None) -> str | None:
    """The `yes` or `no` that a longer answer to a yes-or-no question begins with, or None.

    "No one came" begins with no answer; "no, I rang them" does. "Ok" agrees to a
    complaint only when it stands alone: "ok we are at my sisters" says where they are.
    """
    found = _LEADING.match(folded)
    if found is None or (found[1] in _WEAK and expecting == "offer"):
        return None
    heard = _phrases().get(found[1])
    return heard[0] if heard and heard[0] in ("yes", "no") else None


def _stop(folded: str) -> Heard | None:
    bare = folded.strip(" .!\"'")
    return Heard("stop") if bare in STOP_WORDS or bare in _STOP_PHRASES else None


def _number(folded: str) -> Heard | None:
    bare = _NUMBER_LEAD.sub("", folded.strip(" .!()[]'\"").removeprefix("#"))
    found = _NUMBER.match(bare)
    if found:
        return Heard(None, int(found[1]))
    bare = re.sub(r" (?:please|pls|plz|thanks|option)$", "", bare)
    number = _number_words().get(bare)
    return Heard(None, number[0], number[1]) if number else None


def _told(folded: str, expecting: str | None) -> Heard | None:
    bare = _bare(folded)
    if bare in {"?", "??"}:
        return Heard("help")
    bare = bare.replace("?", " ").strip()
    bare = " ".join(bare.split())
    if not bare:
        return None
    return _answer(bare, expecting) or _whole(bare) or _pieces(bare, expecting)


def _bare(folded: str) -> str:
    return " ".join(_PUNCTUATION.sub(" ", folded).split())


def _answer(bare: str, expecting: str | None) -> Heard | None:
    for phrases in _open_answers(expecting):
        if bare in phrases:
            return Heard(phrases[bare])
    return None


def _whole(bare: str) -> Heard | None:
    found = _phrases().get(bare)
    return Heard(found[0], None, found[1]) if found else None


def _pieces(bare: str, expecting: str | None) -> Heard | None:
    """Cut the message into known phrases, longest first; None when a word is left over."""
    words, at = bare.split(), 0
    heard: list[tuple[str, str]] = []
    while at < len(words):
        for size in range(min(6, len(words) - at), 0, -1):
            piece = " ".join(words[at : at + size])
            answer = _answer(piece, expecting)
            known = (answer.act or "", HOME) if answer else _phrases().get(piece)
            if known:
                heard.append(known)
                break
            if piece in _filler():
                break
        else:
            return None
        at += size
    return _meant(heard)


def _meant(heard: list[tuple[str, str]]) -> Heard | None:
    acts = {act for act, _ in heard}
    if not acts:
        return None
    if {"yes", "no"} <= acts:
        first = next(act for act, _ in heard if act in ("yes", "no"))
        return Heard(first, None, heard[0][1])
    act = next(name for name in _ORDER if name in acts)
    return Heard(act, None, next(language for name, language in heard if name == act))


def _move(folded: str, expecting: str | None) -> Heard | None:
    """A move made in a short sentence; in a story that was asked for it may be part of it."""
    bare = _bare(folded).replace("?", " ")
    if expecting in TOLD_IN_OWN_WORDS or len(bare.split()) > _LONGEST_MOVE:
        return None
    moved = next((act for act, whole in _moves() if whole.fits(" ".join(bare.split()))), None)
    return Heard(moved) if moved else None


@cache
def _moves() -> tuple[tuple[str, Patterns], ...]:
    told = tomllib.loads(_MOVES.read_text(encoding="utf-8"))
    return tuple((act, Patterns(patterns)) for act, patterns in told.items())


def _emoji(folded: str) -> Heard | None:
    symbols = [mark for mark in folded if not mark.isspace() and ord(mark) > 0x2000]
    letters = [mark for mark in folded if mark.isalnum()]
    if letters or not symbols:
        return None
    known = [_EMOJI[mark] for mark in symbols if mark in _EMOJI]
    return Heard(known[0]) if known else None


@cache
def _phrases() -> dict[str, tuple[str, str]]:
    """Every phrase of every language to its act; English wins where two share one."""
    table: dict[str, tuple[str, str]] = {}
    for language in languages():
        for phrase, act in word_list(language).acts.items():
            table.setdefault(_bare(phrase) or phrase, (act, language))
    return table


@cache
def _number_words() -> dict[str, tuple[int, str]]:
    table: dict[str, tuple[int, str]] = {}
    for language in languages():
        for phrase, number in word_list(language).numbers.items():
            table.setdefault(phrase, (number, language))
    return table


@cache
def _filler() -> frozenset[str]:
    return frozenset().union(*(word_list(language).filler for language in languages()))


@cache
def _open_answers(expecting: str | None) -> tuple[dict[str, str], ...]:
    if expecting is None:
        return ()
    lists = (word_list(language).answers.get(expecting, {}) for language in languages())
    return tuple(dict(answers) for answers in lists if answers)
