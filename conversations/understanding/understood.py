"""What one message was understood to mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

KINDS = (
    "safety",
    "escalate",
    "complaint",
    "representative",
    "adjustment",
    "data_rights",
    "status",
    "request",
    "compliment",
    "comment",
    "enquiry",
    "act",
    "other",
)
"""The main point of a message; where two fit equally, the first in this order."""

ACTS = (
    "yes",
    "no",
    "not_sure",
    "skip",
    "back",
    "restart",
    "help",
    "stop",
    "start",
    "human",
    "change_language",
    "thanks",
    "greet",
)
"""Moves in the conversation, valid anywhere."""

CATEGORIES = (
    "repairs",
    "damp_mould",
    "asb",
    "staff",
    "rent_charges",
    "estate",
    "allocation",
    "communication",
    "contractor",
    "safety",
    "complaint_handling",
    "data",
    "care",
    "other",
)

DANGERS = (
    "gas",
    "carbon_monoxide",
    "fire",
    "electrics",
    "flood",
    "no_heat_or_water",
    "collapse",
    "violence",
    "domestic_abuse",
    "safeguarding_adult",
    "safeguarding_child",
    "suicide",
    "threat",
    "medical",
)

OFFER_AT = 0.5
"""At this dissatisfaction and above the choice to complain is offered."""

NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Understood:
    """One message's meaning, as far as we can tell; never a fact, always correctable.

    `dissatisfaction` and `danger` are judged apart from `kind`. `details` holds
    what the person volunteered, under the names listed in `details.py`.
    """

    kind: str = "other"
    act: str | None = None
    category: str = "other"
    dissatisfaction: float = 0.0
    danger: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    language: str = "en"
    details: Mapping[str, Any] = field(default_factory=lambda: NOTHING)
    confidence: float = 0.0

    @property
    def dissatisfied(self) -> bool:
        """Unhappy enough that the choice to complain is owed (HOC-1.3)."""
        return self.dissatisfaction >= OFFER_AT
