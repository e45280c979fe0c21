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

from conversations.understanding.closed_words import answer_to, bare, number_words, phrases
from conversations.understanding.folding import fold, plain
from conversations.understanding.patterns import NamedAlternations, either
from conversations.understanding.pieces import meant_in
from conversations.understanding.word_lists import HOME

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
_NUMBER = re.compile(
    r"^(?:option|number|no|num|choice|answer|reply|ill go (?:for|with)|ill have|its|the)?\s*"
    r"#?\(?(\d{1,3})(?:st|nd|rd|th)?(?: one| option)?\)?(?: please| pls| plz| thanks| ta)?$"
)
_NUMBER_LEAD = re.compile(
    r"^(?:option|number|choice|answer|ill go (?:for|with)|ill have|go with|pick|i pick|i choose) "
)
_NUMBER_FIRST = re.compile(
    r"^\(?([1-9])\)?(?:[.):,]? (?:please|pls|plz|thx|thanks|thank you|ta|cheers|love|mate|pal|hen|duck|pet|darling|then"
    r"|and about time|for me|i (?:think|guess|suppose)|definitely)\b.{0,60}|[.)] (?!.*\b[2-9][.):] ).{1,80})$"
)
""" "1 please love, and about time", "3. what's the point": a pick, and a word with it."""
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
    heard = phrases().get(found[1])
    if heard is None or heard[0] not in _YES_OR_NO:
        return None
    after = read_act(folded[found.end() :], expecting)
    turned = after is not None and after.act in _YES_OR_NO and after.act != heard[0]
    return None if turned else heard[0]


def _stop_or_start(folded: str) -> Heard | None:
    """An opt-out, or its end, that is all of the message; more substance makes it a matter."""
    if folded.strip(" .!\"'") in STOP_WORDS:
        return Heard("stop")
    said = bare(folded).replace("?", "").strip()
    asked = next((act for act in _moves().found_in(said) if act in RISKY), None)
    return Heard(asked) if asked else None


def _number(folded: str, expecting: str | None) -> Heard | None:
    """A pick from a list; a foreign number word that is a word here as well is none."""
    said = _NUMBER_LEAD.sub("", folded.strip(" .!()[]'\"").removeprefix("#"))
    found = _NUMBER.match(said)
    if found or (expecting == "offer" and (found := _NUMBER_FIRST.match(folded))):
        return Heard(None, int(found[1]))
    said = re.sub(r" (?:please|pls|plz|thanks|option)$", "", said)
    number = number_words().get(plain(said))
    if number is None or (number[1] != HOME and expecting in TOLD_IN_OWN_WORDS):
        return None
    return Heard(None, *number)


def _told(folded: str, expecting: str | None) -> Heard | None:
    if bare(folded) in {"?", "??"}:
        return Heard("help")
    said = _unasked(folded)
    if not said:
        return None
    if act := answer_to(expecting, said):
        return Heard(act)
    return _whole(said) or _pieces(said, expecting)


def _unasked(folded: str) -> str:
    """Bare, without its question marks."""
    return " ".join(bare(folded).replace("?", " ").split())


def _whole(said: str) -> Heard | None:
    found = phrases().get(said)
    return Heard(found[0], None, found[1]) if found else None


def _pieces(said: str, expecting: str | None) -> Heard | None:
    found = meant_in(said, expecting)
    return Heard(found.act, None, found.language) if found else None


def _move(folded: str, expecting: str | None) -> Heard | None:
    """A move made in a short sentence; in a story that was asked for it may be part of it."""
    said = _unasked(folded)
    if expecting in TOLD_IN_OWN_WORDS or len(said.split()) > _LONGEST_MOVE:
        return None
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
