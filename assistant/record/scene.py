"""What is at hand while a turn's events are kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from assistant.say import Recipient
from cases.brands import service_about
from cases.nations import Service
from cases.policy import Policy
from conversations.events import Event

SAFE_CONTACT_ONLY = "safe_contact_only"
"""The flag of a case with which an officer must say that a way is safe before writing to it."""


@dataclass(slots=True)
class KeptCase:
    """A case this turn touches, and what of it is to be changed at the end of the turn."""

    id: int
    reference: str
    kind: str
    brand: str = ""
    category: str = ""
    represented: bool = True
    """Whether somebody may act for the resident; only then are the two looked up."""
    fields: dict[str, Any] = field(default_factory=dict)
    flags: list[str] = field(default_factory=list)
    definition: dict[str, Any] = field(default_factory=dict)
    changes: dict[str, Any] = field(default_factory=dict)

    @property
    def service(self) -> Service:
        """The service it is about, as far as this turn knows."""
        return service_about(self.changes.get("category", self.category))

    @property
    def learnt(self) -> bool:
        """Whether the person told us something that stands on the case."""
        return bool(self.fields or self.flags or self.definition)


@dataclass(slots=True)
class Scene:
    """One message being kept: the open transaction, who wrote, when, and under which policy.

    `facts` grows as cases are opened, and fills in what is said afterwards. `now` is in UTC.
    """

    connection: Connection
    policy: Policy
    conversation: Any
    to: Recipient
    inbox_id: int
    now: datetime
    cases: dict[str, KeptCase]
    current: str | None
    facts: dict[str, Any] = field(default_factory=dict)
    ledger: list[dict[str, Any]] = field(default_factory=list)
    actor: str = "resident"
    brand: str = ""
    """The part of the landlord that this message was written to."""

    @property
    def landlord(self) -> str:
        """The landlord whose resident this is."""
        return self.policy.id

    @property
    def case(self) -> KeptCase | None:
        """The case that the conversation is about now, if there is one."""
        return self.cases.get(self.current) if self.current else None

    def note(self, event: Event, case: KeptCase | None = None) -> None:
        """Add a fact to the ledger, with the case it belongs to."""
        self.note_as(name_of(event), event.data, case or self.case)

    def note_as(self, name: str, data: dict[str, Any], case: KeptCase | None) -> None:
        """Add a fact of this name to the ledger."""
        self.ledger.append(
            {"case_id": case.id if case else None, "event": name, "data": plain(data)}
        )


def name_of(event: Event) -> str:
    """`ComplaintChosen` is `complaint_chosen` in the ledger."""
    name = type(event).__name__
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


def plain(value: Any) -> Any:
    """The value as JSON can hold it."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [plain(inner) for inner in value]
    return value
