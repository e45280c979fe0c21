"""What would make talking easier for somebody, and what they tell of their life."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

from conversations.understanding.patterns import NamedPatterns, Patterns

_FILE = Path(__file__).with_name("needs.toml")
_AFTER = re.compile(
    r"\b(?:after|past|from|(?:dont|do not|not|never) (?:call|ring|phone|text)(?: me)? (?:before|until|till)) (\d{1,2})(?::(\d\d))? ?(am|pm)?\b"
)
_CALLING = re.compile(r"\b(ring|call|phone|text|contact|speak|reach|visit|me|only|evenings?)\b")
_LEADING = re.compile(r"^[\W_]*(?:(?:and|so|but|just|to|then|also) )*")
_LATEST_AM, _NOON = 7, 12


def adjustments(folded: str) -> list[dict[str, str]]:
    """`{"code", "words"}` for each thing asked for, `call_after` with its `value` as HH:MM."""
    found = [
        {
            "code": code,
            "words": _LEADING.sub("", _adjustment(code).found_in(folded) or "").strip(".,;! "),
        }
        for code in _adjustments().found_in(folded)
    ]
    after = _call_after(folded)
    return [*found, after] if after else found


def circumstances(folded: str) -> list[str]:
    """The codes of what somebody says of themselves or those at home."""
    return _circumstances().found_in(folded)


def _call_after(folded: str) -> dict[str, str] | None:
    found = _AFTER.search(folded)
    if found is None or not _CALLING.search(folded[: found.end() + 20]):
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
def _adjustments() -> NamedPatterns[str]:
    return NamedPatterns(_told()["adjustments"])


@cache
def _adjustment(code: str) -> Patterns:
    return Patterns(_told()["adjustments"][code])


@cache
def _circumstances() -> NamedPatterns[str]:
    return NamedPatterns(_told()["circumstances"])
