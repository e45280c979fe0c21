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
from typing import NamedTuple

from conversations.understanding.folding import fold, plain
from conversations.understanding.patterns import NamedAlternations, either
from conversations.understanding.word_lists import HOME, languages, word_list

STOP_WORDS = frozenset(
    {"stop", "stopall", "unsubscribe", "cancel", "end", "quit", "optout", "revoke"}
)
RISKY = frozenset({"stop", "start"})
"""They change what may be sent to somebody: heard in unmistakable words alone, never guessed."""

TOLD_IN_OWN_WORDS = frozenset({"what_happened", "outcome", "address", "name", "anything_else"})
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
_PUNCTUATION = re.compile(r"[^\w\s/?\u0901-\u0963\u0966-\u0dff]+|_")
"""All but letters and, for Bengali and Punjabi, the vowel signs that Python counts as none."""
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
_YES_OR_NO = ("yes", "no")
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


@dataclass(frozen=True, slots=True)
class Heard:
    """One closed answer: a named act, or a number picked from a list."""

    act: str | None
    number: int | None = None
    language: str = HOME


class Piece(NamedTuple):
    """A known phrase in a message, the act it is and the language it was found in."""

    said: str
    act: str
    language: str


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
        _stop_or_start(folded)
        or _number(folded, expecting)
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
    if heard is None or heard[0] not in _YES_OR_NO:
        return None
    after = read_act(folded[found.end() :], expecting)
    turned = after is not None and after.act in _YES_OR_NO and after.act != heard[0]
    return None if turned else heard[0]


def _stop_or_start(folded: str) -> Heard | None:
    """An opt-out, or its end, that is all of the message; more substance makes it a matter."""
    if folded.strip(" .!\"'") in STOP_WORDS:
        return Heard("stop")
    bare = _bare(folded).replace("?", "").strip()
    asked = next((act for act in _moves().found_in(bare) if act in RISKY), None)
    return Heard(asked) if asked else None


def _number(folded: str, expecting: str | None) -> Heard | None:
    """A pick from a list; a foreign number word that is a word here as well is none."""
    bare = _NUMBER_LEAD.sub("", folded.strip(" .!()[]'\"").removeprefix("#"))
    found = _NUMBER.match(bare)
    if found:
        return Heard(None, int(found[1]))
    bare = re.sub(r" (?:please|pls|plz|thanks|option)$", "", bare)
    number = _number_words().get(plain(bare))
    if number is None or (number[1] != HOME and expecting in TOLD_IN_OWN_WORDS):
        return None
    return Heard(None, *number)


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
    return " ".join(_PUNCTUATION.sub(" ", plain(folded)).split())


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
    heard: list[Piece] = []
    fillers: list[str] = []
    while at < len(words):
        for size in range(min(6, len(words) - at), 0, -1):
            said = " ".join(words[at : at + size])
            if piece := _piece(said, expecting):
                heard.append(piece)
                break
            if said in _filler():
                fillers.append(said)
                break
        else:
            return None
        at += size
    if not _fits(fillers, heard) or _turned(fillers, heard):
        return None
    return _meant(_weighty(heard, asked=expecting is not None))


def _piece(said: str, expecting: str | None) -> Piece | None:
    answer = _answer(said, expecting)
    if answer:
        return Piece(said, answer.act or "", HOME)
    known = None if said in _ALONE else _phrases().get(said)
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


def _meant(heard: list[Piece]) -> Heard | None:
    """The move of those said, courtesies aside; None where two disagree, which context decides."""
    acts = {piece.act for piece in heard}
    moves = acts - _COURTESIES
    agree = len(moves) <= 1 or (moves & _OUTWEIGH and moves <= _OUTWEIGH | _OUTWEIGHED)
    if not acts or not agree:
        return None
    act = next(name for name in _ORDER if name in acts)
    return Heard(act, None, next(piece.language for piece in heard if piece.act == act))


def _move(folded: str, expecting: str | None) -> Heard | None:
    """A move made in a short sentence; in a story that was asked for it may be part of it."""
    bare = _bare(folded).replace("?", " ")
    if expecting in TOLD_IN_OWN_WORDS or len(bare.split()) > _LONGEST_MOVE:
        return None
    said = " ".join(bare.split())
    moved = next((act for act in _moves().found_in(said) if act not in RISKY), None)
    return Heard(moved) if moved else None


@cache
def _moves() -> NamedAlternations:
    told = tomllib.loads(_MOVES.read_text(encoding="utf-8"))
    return NamedAlternations({act: either(given) for act, given in told.items()}, whole=True)


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
    """Every number word; what is an act in English ("naw") is no other language's number."""
    table: dict[str, tuple[int, str]] = {}
    for language in languages():
        for phrase, number in word_list(language).numbers.items():
            if language == HOME or phrase not in word_list(HOME).acts:
                table.setdefault(phrase, (number, language))
    return table


@cache
def _filler() -> frozenset[str]:
    return frozenset().union(*(map(_bare, word_list(code).filler) for code in languages()))


@cache
def _open_answers(expecting: str | None) -> tuple[dict[str, str], ...]:
    if expecting is None:
        return ()
    lists = (word_list(language).answers.get(expecting, {}) for language in languages())
    return tuple({_bare(said): act for said, act in given.items()} for given in lists if given)
