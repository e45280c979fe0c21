"""A person's words cut to fit, never in the middle of one."""

from __future__ import annotations

import textwrap


def shorten(words: str, width: int) -> str:
    """The words on one line, at most `width` characters, with dots where something is left out."""
    return textwrap.shorten(" ".join(words.split()), width, placeholder="...") or words[:width]
