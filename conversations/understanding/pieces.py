"""A closed answer put together of several known phrases: "ok thanks, a person please"."""

from __future__ import annotations

from typing import NamedTuple

from conversations.understanding.closed_words import answer_to, filler, phrases
from conversations.understanding.word_lists import HOME, word_list

_ORDER = (
    "stop",
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
"""Of moves that do not disagree, the first of these is meant."""

_COURTESIES = frozenset({"thanks", "greet"})
_OUTWEIGH = frozenset({"human", "change_language"})
_OUTWEIGHED = frozenset({"yes", "no", "not_sure", "help"})
"""Who says yes, no or help and asks for a person, or another language, asks for that."""

_HALF_A_YES = frozenset(
    {
        "please",
        "pls",
        "ok",
        "okay",
        "k",
        "ya",
        "perfect",
        "alright",
        "fine",
        "right",
        "good",
        "it is",
        "it was",
        "it does",
        "i do",
        "lets",
        "nae bother",
        "no bother",
        "no worries",
        "no problem",
        "no prob",
        "np",
        "all good",
        "exactly",
        "ji",
    }
    | {"lets go", "i want to", "i want that", "i guess", "i suppose"}
    | {"i am", "i have", "i would", "i will", "we do", "we have", "we did", "i did", "that is"}
)
"""No yes beside another move ("fine, no"), nor beside thanks while nothing was asked."""

_HESITATIONS = frozenset({"hm", "hmm", "um", "umm", "er", "erm", "i think", "let me think"})
"""Not sure when alone; nothing beside an answer."""

_ALONE = frozenset(
    {"what", "how", "eh", "huh", "be", "beth", "lost", "language", "never", "whatever"}
    | {"later", "next", "info", "information", "options", "bot", "menu", "right"}
)
"""Moves only as the whole message: in a longer one they are but words."""

_PRAISE = frozenset(
    {"great", "thats great", "brilliant", "lovely", "fantastic", "excellent", "wonderful"}
)
_TURNED = (
    (_HALF_A_YES, frozenset({"now", "for now", "today", "still", "there", "already", "but"})),
    (_PRAISE, frozenset({"just", "oh", "well", "really", "but", "still"})),
)
"""Words that turn the small ones beside them: "fine now" agrees to nothing, "just great" is wry."""


class Piece(NamedTuple):
    """A known phrase in a message, the act it is and the language it was found in."""

    said: str
    act: str
    language: str


def meant_in(bare: str, expecting: str | None) -> Piece | None:
    """The phrase that counts of those the message is made of, cut longest first; None when a
    word is left over or two of them disagree."""
    words, at = bare.split(), 0
    heard: list[Piece] = []
    fillers: list[str] = []
    while at < len(words):
        for size in range(min(6, len(words) - at), 0, -1):
            said = " ".join(words[at : at + size])
            if piece := _piece(said, expecting):
                heard.append(piece)
                break
            if said in filler():
                fillers.append(said)
                break
        else:
            return None
        at += size
    if not _fits(fillers, heard) or _turned(fillers, heard):
        return None
    return _meant(_weighty(heard, asked=expecting is not None))


def _piece(said: str, expecting: str | None) -> Piece | None:
    answer = answer_to(expecting, said)
    if answer:
        return Piece(said, answer, HOME)
    known = None if said in _ALONE else phrases().get(said)
    return Piece(said, *known) if known else None


def _fits(fillers: list[str], heard: list[Piece]) -> bool:
    """Another language's small words ("to", "na") are filler only beside an answer in it."""
    if all(piece.language == HOME for piece in heard):
        return word_list(HOME).filler.issuperset(fillers)
    return True


def _turned(fillers: list[str], heard: list[Piece]) -> bool:
    """Whether a small word beside nothing but weak ones makes something else of them."""
    said = {piece.said for piece in heard}
    return any(said <= weak and turning.intersection(fillers) for weak, turning in _TURNED)


def _weighty(heard: list[Piece], asked: bool) -> list[Piece]:
    """Without hesitation where something was said, and without half a yes where it is no answer."""
    said = [piece for piece in heard if piece.said not in _HESITATIONS] or heard
    acts = {piece.act for piece in said}
    if acts - _COURTESIES - {"yes"} or (not asked and acts & _COURTESIES):
        return [piece for piece in said if piece.said not in _HALF_A_YES]
    return said


def _meant(heard: list[Piece]) -> Piece | None:
    """The move of those said, courtesies aside; None where two disagree, which context decides."""
    acts = {piece.act for piece in heard}
    moves = acts - _COURTESIES
    agree = len(moves) <= 1 or (moves & _OUTWEIGH and moves <= _OUTWEIGH | _OUTWEIGHED)
    if not acts or not agree:
        return None
    act = next(name for name in _ORDER if name in acts)
    return next(piece for piece in heard if piece.act == act)
