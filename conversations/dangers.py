"""Which dangers come from people or a mind, and not from the home."""

from __future__ import annotations

from collections.abc import Collection

TO_PEOPLE = ("suicide", "violence", "domestic_abuse", "safeguarding_child", "safeguarding_adult")


def to_people(dangers: Collection[str]) -> bool:
    """Whether the last of these did."""
    return bool(dangers) and tuple(dangers)[-1] in TO_PEOPLE
