"""Whether somebody may act for a resident."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.events.event import Event


@dataclass(frozen=True, slots=True)
class ConsentSought(Event):
    """The representative told us how the resident can be asked.

    An empty phone means that staff ask. Only a number that the landlord already holds for
    somebody of this name or home is texted; any other is for staff too (HOC-3.6).
    """

    resident_phone: str
    resident: str = ""
    home: str = ""
    by_form: bool = False
    """They say that the resident has signed a form, which is to come."""


@dataclass(frozen=True, slots=True)
class AuthorityClaimed(Event):
    """They may act without being asked to, as they say: staff check that (H21-4.2, HPG-3.4).

    `flag` is attorney_claimed or capacity_concern.
    """

    flag: str
    words: str


@dataclass(frozen=True, slots=True)
class ConsentGiven(Event):
    """The resident said yes to being spoken for, in their own reply."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class ConsentRefused(Event):
    """The resident said no to being spoken for."""

    reference: str
    words: str


@dataclass(frozen=True, slots=True)
class ConsentWithdrawn(Event):
    """The resident took back their consent."""

    reference: str
    words: str
