"""What would make talking easier for somebody, and what they tell of their life."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import NamedPatterns, Patterns

_FILE = Path(__file__).with_name("needs.toml")
_AFTER = re.compile(
    r"\b(?:after|past|from|(?:dont|do not|not|never) (?:be )?(?:call|ring|phone|text)(?:ing)?(?: me)? (?:before|until|till)) (\d{1,2})(?::(\d\d))? ?(am|pm)?\b"
    r"(?! (?:days?|weeks?|months?|years?|hours?|minutes?|mins?|times|calls?|texts?|visits?|attempts?)\b)"
)
_TOLD_OF = re.compile(r"\b(?:called|rang|phoned|texted|visited|came|was|were|got)\b")
"""What was done after some hour is no wish for it."""

_CALLING = re.compile(r"\b(ring|call|phone|text|contact|speak|reach|visit|me|only|evenings?)\b")
_CLAUSE = re.compile(r"[.,;!?]| (?:and|but|so) ")
_LEADING = re.compile(r"^[\W_]*(?:(?:and|so|but|just|to|then|also) )*")
_LATEST_AM, _NOON = 7, 12


_NOT_NEEDED = re.compile(
    r"\b(?:no|without|(?:dont|do not|doesnt|wont|not) (?:need|want|require)(?: an?| any| the)?) "
    r"(?:interpreters?|translators?|translation|large print|braille|bsl|sign language|home visits?)\b"
    r"|\b(?:interpreter|translator|translation|large print|braille|bsl) (?:is |are )?(?:not|isnt|arent) (?:needed|necessary|required)\b"
)
""" "Interpreter not needed" is no need of one."""


def adjustments(folded: str, asked: bool = False) -> list[dict[str, str]]:
    """`{"code", "words"}` for each thing asked for, `call_after` with its `value` as HH:MM.

    `asked`: it is what the message is about, or answers our question, so the bare words are enough.
    Elsewhere "I complained by email twice" tells what happened, and must not end letters and calls.
    """
    folded = _NOT_NEEDED.sub(" ", folded)
    groups = ("adjustments", "adjustments_when_asked") if asked else ("adjustments",)
    found = {
        code: {"code": code, "words": _in_their_words(group, code, folded)}
        for group in reversed(groups)
        for code in _named(group).found_in(folded)
    }
    after = _call_after(folded)
    return [*found.values(), *([after] if after else [])]


def circumstances(folded: str) -> list[str]:
    """The codes of what somebody says of themselves or those at home."""
    return _named("circumstances").found_in(folded)


def _in_their_words(group: str, code: str, folded: str) -> str:
    return _LEADING.sub("", _one(group, code).found_in(folded) or "").strip(".,;! ")


def _call_after(folded: str) -> dict[str, str] | None:
    found = _AFTER.search(folded)
    if found is None or not _CALLING.search(folded[: found.end() + 20]):
        return None
    if _TOLD_OF.search(_CLAUSE.split(folded[: found.start()])[-1]):
        return None
    hour, minute = int(found[1]), found[2] or "00"
    if found[3] == "pm" or (found[3] is None and hour < _LATEST_AM):
        hour = hour % _NOON + _NOON
    return (
        {"code": "call_after", "words": found[0], "value": f"{hour:02}:{minute}"}
        if hour < 24
        else None
    )


@cache
def _told() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


@cache
def _named(group: str) -> NamedPatterns[str]:
    return NamedPatterns(_told()[group])


@cache
def _one(group: str, code: str) -> Patterns:
    return Patterns(_told()[group][code])
