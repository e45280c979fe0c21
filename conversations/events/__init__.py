"""What came of a message, in the past tense. The engine decides these; `assistant.record` keeps them."""

from __future__ import annotations

from conversations.events.care import (
    AdjustmentsAsked,
    CircumstancesDisclosed,
    DangerSeen,
    FlagsRaised,
    SafetyAsked,
)
from conversations.events.complaint import (
    Added,
    ComplaintChosen,
    ComplaintDeclined,
    ComplaintOffered,
    DefinitionAgreed,
    DefinitionCorrected,
    DefinitionDisputed,
    MatterHeard,
    TrendNoted,
)
from conversations.events.consent import (
    AuthorityClaimed,
    ConsentGiven,
    ConsentRefused,
    ConsentSought,
    ConsentWithdrawn,
)
from conversations.events.event import Event
from conversations.events.other_contact import (
    ContactLogged,
    FactKept,
    HandedOver,
    IncidentTold,
    PraiseLogged,
    RequestLogged,
    StatusAsked,
    TextsStarted,
    TextsStopped,
)
from conversations.events.proof import CodeAsked, CodeMissed, Proved, WayInRefused
from conversations.events.said_and_asked import Answered, Asked, ConversationFinished, Said

__all__ = [
    "Added",
    "AdjustmentsAsked",
    "Answered",
    "Asked",
    "AuthorityClaimed",
    "CircumstancesDisclosed",
    "CodeAsked",
    "CodeMissed",
    "ComplaintChosen",
    "ComplaintDeclined",
    "ComplaintOffered",
    "ConsentGiven",
    "ConsentRefused",
    "ConsentSought",
    "ConsentWithdrawn",
    "ContactLogged",
    "ConversationFinished",
    "DangerSeen",
    "DefinitionAgreed",
    "DefinitionCorrected",
    "DefinitionDisputed",
    "Event",
    "FactKept",
    "FlagsRaised",
    "HandedOver",
    "IncidentTold",
    "MatterHeard",
    "PraiseLogged",
    "Proved",
    "RequestLogged",
    "SafetyAsked",
    "Said",
    "StatusAsked",
    "TextsStarted",
    "TextsStopped",
    "TrendNoted",
    "WayInRefused",
]
