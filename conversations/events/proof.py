"""Whether somebody is who a case belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from conversations.events.event import Event


@dataclass(frozen=True, slots=True)
class CodeAsked(Event):
    """They would prove that a case is theirs; where it is, a code goes to its own address.

    `wanted` is the reference, or the phone number (E.164), that they named.
    """

    wanted: str
    code: str


@dataclass(frozen=True, slots=True)
class CodeMissed(Event):
    """The code they sent is not the right one."""


@dataclass(frozen=True, slots=True)
class Proved(Event):
    """The code was right: whoever writes here is the person whose case it is."""

    reference: str


@dataclass(frozen=True, slots=True)
class WayInRefused(Event):
    """Whoever got the code did not ask for it: nobody is let in by it any more."""

    words: str
