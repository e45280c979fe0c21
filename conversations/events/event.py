"""What any event is: a fact, in the past tense."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Event:
    """A fact. Its class name in lower case with underscores is its name in the ledger."""

    @property
    def data(self) -> dict[str, Any]:
        """What the ledger keeps of it."""
        return {part.name: getattr(self, part.name) for part in fields(self)}
