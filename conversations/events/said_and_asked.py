"""What we said and asked, and what they answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from conversations.events.event import Event


@dataclass(frozen=True, slots=True)
class Said(Event):
    """We said the text of this name, with these facts filled in."""

    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    choices: tuple[str, ...] | None = None
    """Values offered in place of the text's own; None keeps those."""


@dataclass(frozen=True, slots=True)
class Asked(Event):
    """A question was put; the next message is heard as its answer first."""

    question: str


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """A question has an answer: what we took it to mean and the person's own words."""

    question: str
    value: Any
    words: str
    volunteered: bool = False


@dataclass(frozen=True, slots=True)
class ConversationFinished(Event):
    """Everything the complaint wanted to know has been asked and agreed."""
