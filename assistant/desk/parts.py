"""What the desk is built from."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from assistant.say import Speaker
from assistant.virus_check import unchecked
from cases.policy_packs import Packs
from storage.database import Database


@dataclass(frozen=True, slots=True)
class Parts:
    """The desk's means: `clock` tells the time in UTC, `secret` keys what is kept of sign-ins,
    `chance` gives random bytes, `is_clean` says whether there is no virus in a file."""

    database: Database
    voice: Speaker
    policies: Packs
    clock: Callable[[], datetime]
    secret: str
    chance: Callable[[int], bytes] = os.urandom
    is_clean: Callable[[bytes], bool] = unchecked
