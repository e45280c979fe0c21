"""Whether two grumbles are about the same thing, as far as we can tell."""

from __future__ import annotations

from collections.abc import Collection


def matter(category: str, topic: str) -> str:
    """What a grumble is about, in one word to remember it by."""
    return f"{category}/{topic}"


def is_among(matters: Collection[str], category: str, topic: str) -> bool:
    """Whether this is one of the matters.

    Another lift and another tap are other matters; where a topic was not heard, the category has
    to do. What could not be placed at all is never taken for the same.
    """
    if category == "other":
        return False
    known = (one.partition("/") for one in matters)
    return any(
        category == kept and (topic == about or not topic or not about) for kept, _, about in known
    )
