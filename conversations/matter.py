"""Whether two grumbles are about the same thing, as far as we can tell."""

from __future__ import annotations

from collections.abc import Collection


def matter(category: str, topic: str) -> str:
    """What a grumble is about, in one word to remember it by."""
    return f"{category}/{topic}"


def is_among(matters: Collection[str], category: str, topic: str) -> bool:
    """Whether this is one of the matters.

    What is named by its topic is that matter in whichever category it was heard, and no other:
    a lift is not a tap. Words without a topic go by their category; what could not be placed at
    all is never taken for the same.
    """
    known = [one.partition("/") for one in matters]
    if topic:
        return any(_one_of(about) == _one_of(topic) for _, _, about in known)
    return category != "other" and any(category == kept for kept, _, _ in known)


def same_thing(one: str, other: str) -> bool:
    """ "The fan" is the bathroom extractor fan, and a bedroom window no kitchen window."""
    one, other = _one_of(one), _one_of(other)
    return bool(one and other) and (
        f" {one}".endswith(f" {other}") or f" {other}".endswith(f" {one}")
    )


def _one_of(topic: str) -> str:
    """ "Bins" are the bin, "windows" the window."""
    plural = topic.endswith("s") and not topic.endswith("ss")
    return topic[:-1] if plural else topic
