"""Going round the landlords at a decent hour, to write first to people who have not just written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from datetime import datetime

from assistant.decent_hours import is_decent
from assistant.say import Speaker
from cases.dates import uk_date
from cases.policy import Policy
from cases.policy_packs import Packs
from storage.database import Database


class Rounds(ABC):
    """A sweep of one kind; what it looks for at a landlord is each kind's own `_round`."""

    def __init__(
        self, database: Database, packs: Packs, speaker: Speaker, clock: Callable[[], datetime]
    ):
        self._database = database
        self._packs = packs
        self._speaker = speaker
        self._clock = clock

    def sweep(self) -> None:
        """Look at every landlord once. Raises `DatabaseAway`."""
        now = self._clock()
        if not is_decent(now):
            return
        for landlord in self._packs.landlords():
            self._round(self._packs.policy(landlord, uk_date(now)), now)

    @abstractmethod
    def _round(self, policy: Policy, now: datetime) -> None:
        """One landlord's part, under its rules of the day."""
