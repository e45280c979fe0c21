"""What is no complaint: a request, praise, a question, a call for a person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from conversations.events.event import Event


@dataclass(frozen=True, slots=True)
class ContactLogged(Event):
    """Something that is neither complaint nor request was taken down under its own number.

    `kind` is a case's kind; `facts` stand on it; `task` is what staff have to do about it first.
    """

    reference: str
    kind: str
    words: str
    category: str = "other"
    topic: str = ""
    flags: tuple[str, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)
    task: str = ""


@dataclass(frozen=True, slots=True)
class FactKept(Event):
    """Something about the case in hand that is no answer to a question."""

    name: str
    value: Any


@dataclass(frozen=True, slots=True)
class RequestLogged(Event):
    """Something to be fixed or done was taken down as a service request.

    `complaint` is the complaint it goes on beside (HOC-1.5). `already_open` says that the
    request of this reference was there before and is only linked.
    """

    reference: str
    words: str
    topic: str = ""
    category: str = "other"
    flags: tuple[str, ...] = ()
    complaint: str = ""
    already_open: bool = False
    declined: bool = False
    """The person was unhappy and clearly did not want to complain about it."""


@dataclass(frozen=True, slots=True)
class PraiseLogged(Event):
    """Thanks or a comment, to be passed on. `kind` is compliment or comment.

    `complaint` is the one being told, which the conversation goes on about.
    """

    reference: str
    words: str
    about: str = ""
    kind: str = "compliment"
    complaint: str = ""


@dataclass(frozen=True, slots=True)
class StatusAsked(Event):
    """Somebody asked what is happening with their case."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class HandedOver(Event):
    """A person is needed: asked for, or we twice did not understand."""

    reason: str
    words: str


@dataclass(frozen=True, slots=True)
class IncidentTold(Event):
    """Somebody was told what keeps the landlord from working as usual (HOC-8.5)."""

    incident: int


@dataclass(frozen=True, slots=True)
class TextsStopped(Event):
    """STOP: no more messages to this address; the complaint goes on."""


@dataclass(frozen=True, slots=True)
class TextsStarted(Event):
    """START: messages to this address may go out again."""
