"""Choices where there are no buttons: each is given a number to reply with."""

from __future__ import annotations

from collections.abc import Sequence

from messages.outgoing import Choice


def numbered(text: str, choices: Sequence[Choice]) -> str:
    """Put the choices under the text, one a line, from 1; the words are the labels' own."""
    lines = [f"{number} {choice.label}" for number, choice in enumerate(choices, start=1)]
    return "\n".join([text.rstrip(), *lines])
