"""A complaint on its way: offered, chosen or declined, told, read back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.events.event import Event


@dataclass(frozen=True, slots=True)
class Added(Event):
    """More of the story came in; it belongs to the open case, in the person's words.

    `issues` is the whole story so far while it is still being told; empty afterwards.
    `opens_it`: nothing of what is complained of had been said before ("I want to complain").
    """

    words: str
    issues: tuple[str, ...] = ()
    opens_it: bool = False


@dataclass(frozen=True, slots=True)
class ComplaintOffered(Event):
    """The choice to complain was put to the person (HOC-1.3), in this wording."""

    text: str
    words: str
    dissatisfied_at: datetime


@dataclass(frozen=True, slots=True)
class ComplaintChosen(Event):
    """The person chose to complain; the case is opened at this word.

    `received_at` is the first message that expressed the dissatisfaction.
    """

    reference: str
    received_at: datetime
    words: str
    chosen_words: str
    category: str = "other"
    topic: str = ""
    flags: tuple[str, ...] = ()
    by_representative: bool = False
    facts: Mapping[str, Any] = field(default_factory=dict)
    anonymous: bool = False
    issues: tuple[str, ...] = ()
    """The words as a numbered list, where one message held several matters."""
    earlier: str = ""
    """The reference of an earlier complaint that this one goes back to or grew out of."""


@dataclass(frozen=True, slots=True)
class MatterHeard(Event):
    """What the complaint is about became clear after it was opened."""

    category: str
    topic: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComplaintDeclined(Event):
    """A clear no to complaining about this matter; it is not asked again."""

    category: str = "other"
    topic: str = ""


@dataclass(frozen=True, slots=True)
class TrendNoted(Event):
    """Somebody was unhappy and did not complain: counted, with nothing that says who (PFP-27)."""

    category: str = "other"
    topic: str = ""


@dataclass(frozen=True, slots=True)
class DefinitionAgreed(Event):
    """The person said that the complaint, as read back, is right."""

    definition: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class DefinitionDisputed(Event):
    """The person said that something in the read-back is wrong."""

    words: str


@dataclass(frozen=True, slots=True)
class DefinitionCorrected(Event):
    """A line of the read-back was put right in the person's words; `issues` is the new list."""

    number: int
    words: str
    issues: tuple[str, ...]
