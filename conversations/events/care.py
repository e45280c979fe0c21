"""What a person may need us to mind: danger, safety, adjustments, circumstances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from conversations.events.event import Event


@dataclass(frozen=True, slots=True)
class SafetyAsked(Event):
    """Whether it is safe to write here: nothing but answers goes out until the person says so.

    `safe` is None while that is not known.
    """

    safe: bool | None


@dataclass(frozen=True, slots=True)
class DangerSeen(Event):
    """Signs of danger in a message; a trained person is alerted.

    `reference` is fresh, for the case that is opened where none is open yet.
    """

    reference: str
    dangers: tuple[str, ...]
    words: str
    category: str = "safety"
    flags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagsRaised(Event):
    """Something true of the case that staff must see."""

    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AdjustmentsAsked(Event):
    """What would make this easier for the person, each with their words (HOC-5.10)."""

    adjustments: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CircumstancesDisclosed(Event):
    """A disability or circumstance the person told us of, in passing or when asked."""

    circumstances: tuple[str, ...]
    words: str
