"""When what somebody complains of began, as far as their words say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.dates import months_after


@dataclass(frozen=True, slots=True)
class Began:
    """The days that the words may mean (Europe/London), None where that end is open."""

    earliest: date | None
    latest: date | None

    def is_before_the_limit(self, received: date, months: int) -> bool:
        """Whether all of it lies further back than the landlord's time to complain.

        A question for a person, never a no: somebody may have known only later, it may
        still be going on, and there may be good reason (HOC-2.3, PFP-16).
        """
        return self.latest is not None and self.latest < months_after(received, -months)
