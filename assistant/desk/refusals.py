"""Why the desk did not do what an officer asked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from cases.blocked import Blocked


class NotFound(Exception):
    """There is no such thing at this officer's landlord."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason an action is blocked: its name, the rules it comes from, and what it is about.

    `words` is the rule's own sentence where `cases` has one; otherwise the page words `name`.
    """

    name: str
    rules: tuple[str, ...] = ()
    words: str = ""


class NotAllowed(Exception):
    """The action is blocked, for these reasons; nothing was sent."""

    def __init__(self, *reasons: Reason):
        super().__init__(", ".join(reason.name for reason in reasons))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Something that somebody did to a case while another officer had it open; `at` in UTC."""

    event: str
    who: str
    at: datetime


class Changed(Exception):
    """Somebody else changed the case after this officer opened it; nothing was kept or sent."""

    def __init__(self, revision: int, meanwhile: Iterable[Meanwhile]):
        super().__init__(f"the case is at revision {revision} now")
        self.revision = revision
        self.meanwhile = tuple(meanwhile)


def from_rules(blocked: Blocked) -> Reason:
    """A refusal by the rules of complaints, with its own sentence."""
    return Reason(blocked.name, blocked.rules, blocked.reason)
