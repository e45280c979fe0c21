"""Small values that say what a case is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CaseKind(StrEnum):
    """What a contact turned out to be; only a complaint has stages."""

    COMPLAINT = "complaint"
    SERVICE_REQUEST = "service_request"
    COMPLIMENT = "compliment"
    COMMENT = "comment"
    ENQUIRY = "enquiry"
    DISSATISFACTION_NOT_PURSUED = "dissatisfaction_not_pursued"
    SAFEGUARDING_CONCERN = "safeguarding_concern"
    INFORMATION_REQUEST = "information_request"
    EMERGENCY = "emergency"


class CaseState(StrEnum):
    """Where a case is in its life; the stage is kept apart (HOC-5.2)."""

    OPEN = "open"
    ACTIONS_OPEN = "answered, actions open"
    ANSWERED = "answered"
    NOT_ACCEPTED = "not accepted"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"

    @property
    def is_open(self) -> bool:
        """Somebody at the landlord still owes something."""
        return self in (CaseState.OPEN, CaseState.ACTIONS_OPEN)


@dataclass(frozen=True, slots=True)
class Definition:
    """What the complaint is, agreed with the resident (HOC-5.6, 5.7)."""

    issues: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    not_responsible: tuple[str, ...] = ()
