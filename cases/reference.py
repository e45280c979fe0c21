"""A case's reference: short, easy to read out, and a slip in it is noticed.

`HPG-7K3M-2QX` is the landlord's prefix, six characters by chance and one that checks them. No
character is easily taken for another, and with no vowels none of them make words.
"""

from __future__ import annotations

import re

ALPHABET = "234679BCDFGHJKMNPQRTVWX"
"""A prime number of characters, so that one wrong or two swapped never pass the check."""
BY_CHANCE = 6
MISREAD = str.maketrans({"8": "B", "Z": "2"})
"""What people write for one of ours; neither is in the alphabet."""

CODE = rf"(?:[{ALPHABET}8Z][\s.\-]*){{{BY_CHANCE}}}[{ALPHABET}8Z]"


def new_reference(prefix: str, random_bytes: bytes) -> str:
    """A reference from 8 or more random bytes, else ValueError; the store sees to uniqueness."""
    if len(random_bytes) < 8:
        raise ValueError("a reference needs 8 random bytes")
    number = int.from_bytes(random_bytes, "big")
    digits = [number // len(ALPHABET) ** place % len(ALPHABET) for place in range(BY_CHANCE)]
    return _written(prefix, "".join(ALPHABET[digit] for digit in digits))


def parse(text: str, prefix: str) -> str | None:
    """The reference that the whole text is, or None; spaces, case and dashes do not matter.

    The prefix may be left out.
    """
    match = re.fullmatch(rf"\s*(?:{_spaced(prefix)})?({CODE})\s*", text.upper())
    if match is None:
        return None
    code = re.sub(r"[\s.\-]", "", match.group(1)).translate(MISREAD)
    written = _written(prefix, code[:BY_CHANCE])
    return written if written.endswith(code[-1]) else None


def find(text: str, prefix: str) -> str | None:
    """The first reference, with its prefix, anywhere in a message, or None."""
    pattern = rf"(?<![A-Z0-9]){_spaced(prefix)}({CODE})(?![A-Z0-9])"
    for match in re.finditer(pattern, text.upper()):
        if found := parse(match.group(), prefix):
            return found
    return None


def _spaced(prefix: str) -> str:
    """The prefix as people may type it, with anything between its characters."""
    return "".join(rf"{re.escape(character)}[\s.\-]*" for character in prefix.upper())


def _written(prefix: str, by_chance: str) -> str:
    code = by_chance + _check(by_chance)
    return f"{prefix.upper()}-{code[:4]}-{code[4:]}"


def _check(by_chance: str) -> str:
    weighed = sum(place * ALPHABET.index(one) for place, one in enumerate(by_chance, start=1))
    return ALPHABET[weighed % len(ALPHABET)]
