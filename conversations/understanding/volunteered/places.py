"""Where it is: an address as said, and the room or shared part."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WAYS = (
    "way|street|st|road|rd|avenue|ave|lane|ln|close|court|ct|drive|dr|crescent|cres|terrace|place|"
    "gardens|gdns|grove|house|square|walk|row|view|rise|hill|park|green|mews|wynd|gate|brae|"
    "quadrant|path|parade|point|hse|bldgs|tower|towers|heights|lodge|mansions|croft|fold|mount|bank|end|hotel|hostel|"
    "cottages?|villas|wharf|quay|passage|buildings|dene|meadows?"
)
_ADDRESS = re.compile(
    r"\b(?:(?:flat|apartment|apt|unit|room|number|no\.?|block) ?\d{0,4}[a-z]?(?:/\d{1,2})?,? ?(?:at |in )?)?"
    r"(?:\d{1,2}/\d{1,2},? )?(?:\d{1,4}[a-z]?(?:/\d{1,2})?,? )?"
    rf"(?:the )?(?!(?:my|the|a|your|this|that|in|at|on|is|it|of|to|and|next|same|stair|no) (?:{_WAYS})\b)"
    rf"(?:[a-z][a-z'-]+ ){{1,3}}?(?:{_WAYS})\b",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:(?:flat|house|home|bungalow),|i|we|my|at|in|on|is|am|im|live|lives|living|the|address|its|it|of|from|for|by|and|at|home|house|hi|hello|flat is|mum|dad) )+",
    re.IGNORECASE,
)
_FLAT_ONLY = re.compile(r"\b(?:flat|apartment) (?:no\.? ?)?\d{1,4}[a-z]?\b", re.IGNORECASE)

_SHARED = re.compile(
    r"\b(lift|stairwell|stairs|landing|close|lobby|entrance|main door|front entry|bin (?:store|shed|chute|area)|"
    r"car park|courtyard|play (?:park|area)|laundry|day room|lounge|garden|garages?|communal (?:\w+))\b"
)
_ROOM = re.compile(
    r"\b(kitchen|bathroom|wet room|bedroom|living room|front room|hall(?:way)?|loft|toilet|utility|porch|balcony|cellar|stairs)\b"
)


def address(text: str) -> str | None:
    """A street-like phrase as said ("3 Birch Way"), or None; it must hold a number."""
    return next(addresses(text), None)


def addresses(text: str) -> Iterator[str]:
    """Every street-like phrase, then every flat that is named by its number alone."""
    if not any(map(str.isdigit, text)):
        return
    for found in _ADDRESS.finditer(text):
        said = _LEADING.sub("", found[0].strip(" ,"))
        if any(map(str.isdigit, said)) and len(said.split()) >= 2:
            yield said
    yield from (flat[0] for flat in _FLAT_ONLY.finditer(text))


def place(folded: str) -> str | None:
    """The room or shared part that is spoken of first, or None."""
    found = _ROOM.search(folded) or _SHARED.search(folded)
    return found[1] if found else None
