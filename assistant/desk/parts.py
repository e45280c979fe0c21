"""What the desk is built from."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from assistant.say import Speaker
from cases.policy import Policy
from storage.database import Database


class Policies(Protocol):
    """Every landlord's rules."""

    def version(self, version: str) -> Policy:
        """The rules a case began under."""
        ...

    def policy(self, landlord: str, on: date) -> Policy:
        """The rules in force on a day."""
        ...


@dataclass(frozen=True, slots=True)
class Parts:
    """The desk's means: `clock` tells the time in UTC, `secret` keys what is kept of sign-ins,
    `chance` gives random bytes."""

    database: Database
    voice: Speaker
    policies: Policies
    clock: Callable[[], datetime]
    secret: str
    chance: Callable[[int], bytes] = os.urandom
