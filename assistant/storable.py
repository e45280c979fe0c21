"""A person's words as PostgreSQL can hold them, and exactly as they were where it can not."""

from __future__ import annotations

from dataclasses import dataclass

SHOWN_FOR_NUL = "␀"


@dataclass(frozen=True, slots=True)
class Storable:
    """`original` is only there when `text` had to be altered: UTF-8, surrogates passed through."""

    text: str
    original: bytes | None


def storable(words: str) -> Storable:
    """NUL and lone surrogates cannot be kept as text; everything else is kept as it is."""
    text = words.replace("\x00", SHOWN_FOR_NUL)
    text = text.encode("utf-8", "replace").decode("utf-8")
    original = None if text == words else words.encode("utf-8", "surrogatepass")
    return Storable(text, original)
