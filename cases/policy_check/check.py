"""What a check is, what it is given, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from cases.contacts import Contacts
from cases.nations import Nation
from cases.policy_check.stated import Stage, Stated


class Level(StrEnum):
    """How bad: may not run as written, runs with the safe value and a notice, good to know."""

    FAIL = "FAIL"
    WARN = "WARN"
    INFO = "INFO"


FAIL, WARN, INFO = Level
ENGLAND = frozenset({Nation.ENGLAND})
SCOTLAND = frozenset({Nation.SCOTLAND})
EVERYWHERE = frozenset(Nation)


@dataclass(frozen=True, slots=True)
class Subject:
    """A policy in one nation, with the central contacts and the day of the check."""

    policy: Stated
    nation: Nation
    contacts: Contacts
    today: date

    @property
    def both_stages(self) -> tuple[tuple[str, Stage], ...]:
        """Each stage with the name of its table."""
        return (("s1", self.policy.s1), ("s2", self.policy.s2))


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that may be wrong with a policy.

    `found` says what it saw, in words that complete the sentence `says`; empty for nothing.
    `says` is for a complaints officer, `safe` is the value to run instead, `key` where it stands.
    """

    id: str
    level: Level
    rules: tuple[str, ...]
    key: str
    found: Callable[[Subject], str]
    says: str
    safe: str
    nations: frozenset[Nation] = EVERYWHERE


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found in one policy."""

    id: str
    level: Level
    rules: tuple[str, ...]
    key: str
    found: str
    sentence: str
    safe: str


def listed(things: Iterable[str]) -> str:
    """Words in a fixed order, for a sentence; an empty collection gives nothing."""
    return ", ".join(sorted(str(thing).replace("_", " ") for thing in things))
