"""A named text inside another text, worded in the same language as what surrounds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Phrase:
    """The text of this name with these facts; several in a tuple become several lines."""

    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)
