"""What a named sentence is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """One thing we say.

    `name` is `<flow>.<what>`; `words` is the English wording with `{facts}` in braces, which
    Babel extracts with the name as its context. `easy` is the same thing in shorter, easier
    words for people who asked for them; empty where `words` are easy enough.
    `carries` maps each content element that the rules demand (`cases.letters`) to the piece of
    `words` that says it, so that a test can hold the promise against the wording.
    """

    name: str
    words: str
    easy: str = ""
    note: str = ""
    kind: str = ""
    carries: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    """The values of the choices it offers; their labels are texts named `choice.<value>`."""
    leads: bool = False
    """Goes in one message with the text after it, on every channel."""
    alone: bool = False
    """Sent by itself, never joined with another text (danger comes first and alone)."""
