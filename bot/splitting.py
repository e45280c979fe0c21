"""Long words in pieces that Telegram takes."""

from __future__ import annotations

LONGEST = 4096
"""Telegram's limit for one message, in UTF-16 units: most emoji count as two."""

SEAMS = ("\n\n", "\n", ". ", " ")
"""Where a text is best cut, best first."""


def pieces(text: str, longest: int = LONGEST) -> list[str]:
    """The text in as few messages as it takes, cut between paragraphs, lines or words."""
    parts = []
    while units(text) > longest:
        cut = _cut(text, longest)
        parts.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return [*parts, text] if text or not parts else parts


def units(text: str) -> int:
    """How long Telegram takes a text to be."""
    return len(text) + sum(character > "\uffff" for character in text)


def _cut(text: str, longest: int) -> int:
    end = _fitting(text, longest)
    for seam in SEAMS:
        found = text.rfind(seam, end // 2, end)
        if found != -1:
            return found + len(seam)
    return end


def _fitting(text: str, longest: int) -> int:
    """How many characters from the start fit."""
    used = 0
    for place, character in enumerate(text):
        used += 2 if character > "\uffff" else 1
        if used > longest:
            return place
    return len(text)
