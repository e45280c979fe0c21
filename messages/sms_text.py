"""Text as a text message carries it: what is counted, what is folded, where it is cut."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

import smsutil

Encoding = Literal["GSM-7", "UCS-2"]

LONGEST_BODY = 1600
"""The most one call to the provider may carry, in UTF-16 units; longer goes in several."""

FOLDED = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    **dict.fromkeys(
        "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f", " "
    ),
    **dict.fromkeys("\u200b\u2060\ufeff\u00ad", ""),
    "\u2026": "...",
}
"""Typists' characters and the plain ones that say the same; nothing that changes a word is here."""

_FOLD = str.maketrans(FOLDED)
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_ENDS_OF_SENTENCES = re.compile(r"(?:[.!?…۔।]['\")\]’”]*\s)|[。！？]")
_ZERO_WIDTH_JOINER = "\u200d"


def encoding(text: str) -> Encoding:
    """Say how a phone network carries this text: one strange character moves all of it to UCS-2."""
    return "GSM-7" if not text or _is_gsm(text) else "UCS-2"


def segments(text: str) -> int:
    """Count the segments the text takes on the air and is paid for in.

    GSM-7: 160 alone, else 153 each, `^{}[]~|\\€` counting two. UCS-2: 70 alone, else 67 each,
    characters beyond U+FFFF counting two. A pair is never cut.
    """
    return len(parts(text))


def parts(text: str) -> tuple[str, ...]:
    """Cut the text where the network cuts it, one piece a segment."""
    return tuple(part.content for part in smsutil.split(text).parts)


def for_sms(text: str) -> str:
    """Make text fit to be texted: cleaned, and folded to GSM-7 where that loses nothing.

    Folding is all or nothing: a text with one letter that GSM-7 lacks goes as UCS-2, whole.
    """
    text = cleaned(text)
    plain = unicodedata.normalize("NFC", text).translate(_FOLD)
    return plain if _is_gsm(plain) else text


def cleaned(text: str) -> str:
    """Drop control characters, lone surrogates and non-characters, which no phone shows.

    Every kind of line end becomes one, and a tab a space, so that no two words run together.
    """
    text = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    return _CONTROLS.sub("", text)


def bodies(text: str, longest: int = LONGEST_BODY) -> tuple[str, ...]:
    """Cut a long text into messages, after a paragraph, a sentence or a word where there is one.

    Only the white space at a cut is left out. `longest` is in UTF-16 units.
    """
    found = []
    rest = text.strip()
    while _units(rest) > longest:
        cut = _cut(rest, longest)
        found.append(rest[:cut].rstrip())
        rest = rest[cut:].lstrip()
    return (*found, rest) if rest else tuple(found)


def _cut(text: str, longest: int) -> int:
    """Find the last good place within `longest`, but not so early that it leaves a stump."""
    reach = max(_reach(text, longest), 1)
    window = text[: reach + 1]
    stump = reach // 2
    paragraph = window.rfind("\n\n")
    sentence = max((end.end() for end in _ENDS_OF_SENTENCES.finditer(window)), default=0)
    word = max((space.start() for space in re.finditer(r"\s", window)), default=0)
    for place in (paragraph, min(sentence, reach), word):
        if place > stump:
            return place
    return word or _between_characters(text, reach)


def _reach(text: str, longest: int) -> int:
    """Count how many characters of the text fit into `longest` UTF-16 units."""
    units = 0
    for index, character in enumerate(text):
        units += 2 if character > "\uffff" else 1
        if units > longest:
            return index
    return len(text)


def _between_characters(text: str, place: int) -> int:
    """Move a cut back until no accent or joined emoji is torn from what it belongs to."""
    for cut in range(place, max(place - 32, 0), -1):
        if not _clings(text[cut]) and text[cut - 1] != _ZERO_WIDTH_JOINER:
            return cut
    return place


def _clings(character: str) -> bool:
    """Say whether the character belongs to the one before it."""
    return (
        unicodedata.category(character).startswith("M")
        or character == _ZERO_WIDTH_JOINER
        or "\U0001f3fb" <= character <= "\U0001f3ff"
    )


def _units(text: str) -> int:
    """Count UTF-16 units, as the provider and UCS-2 do."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _is_gsm(text: str) -> bool:
    return bool(smsutil.is_valid_gsm(text))
