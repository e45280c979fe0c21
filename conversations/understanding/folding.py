"""Fold a message to the plain form that tables and patterns are written in."""

from __future__ import annotations

import re
import unicodedata

LONGEST_READ = 12_000
"""Characters that are looked at; no channel carries a longer message."""

_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-"}
)
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)|(?<=s)'(?=\s)")
_LONG_RUN = re.compile(r"([^\W\d_])\1{2,}")
_SPACE = re.compile(r"\s+")
_ACCENTS = re.compile("[\u0300-\u036f\u064b-\u0655\u0640\u0670\u0a3c]")
_ONE_LETTER = str.maketrans("łøđıأإآٱىيئةۃهھؤكں", "lodiاااایییہہہہوکن")
_UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
_KEPT_UNSEEN = "\n\t "


def clean(text: str) -> str:
    """Drop characters that cannot be seen, straighten quotes, keep everything else as written."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    if text.isprintable():
        return text
    return "".join(
        letter if letter in _KEPT_UNSEEN or unicodedata.category(letter) not in _UNSEEN else " "
        for letter in text
    )


def fold(text: str) -> str:
    """Lower case, no apostrophes inside words, single spaces, `sooooo` as `soo`.

    Only the first `LONGEST_READ` characters are folded.
    """
    folded = clean(text[:LONGEST_READ]).lower()
    folded = _APOSTROPHE.sub("", folded)
    folded = _LONG_RUN.sub(r"\1\1", folded)
    return _SPACE.sub(" ", folded).strip()


def plain(folded: str) -> str:
    """A folded text as people type it who leave out the accents, for tables of other languages.

    Accents, Arabic vowel signs and the Gurmukhi dot are dropped, and letters of the
    Arabic script that keyboards confuse are made one. Bengali signs stay: without
    them smoke would be washing.
    """
    if folded.isascii():
        return folded
    bare = _ACCENTS.sub("", unicodedata.normalize("NFD", folded.translate(_ONE_LETTER)))
    return unicodedata.normalize("NFC", bare.translate(_ONE_LETTER))
