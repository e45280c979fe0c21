"""One date that follows from the rules, with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cases.dates import end_of


class Duty(StrEnum):
    """What a date asks of the landlord."""

    OWED = "owed"
    """Law or a landlord's promise: somebody must have acted by then."""
    TARGET = "target"
    """Ours, or for staff only: never told to a resident as a promise."""
    LIMIT = "limit"
    """A bound on something else, such as the latest an extension may reach."""
    REPLACED = "replaced"
    """Kept on record, while a properly extended or agreed date now governs."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """A date (to the end of that UK day) or an exact UK time, why it is so, and whether it was met.

    `basis` is the working that an officer can check; `why` is a sentence for a resident, also
    to be had in other languages from `why_name` and `count`. `rule` is the id that the date
    comes from, `also_rules` others that say the same.
    """

    name: str
    due: date | datetime
    rule: str
    basis: str
    why: str
    why_name: str
    count: int | None = None
    also_rules: tuple[str, ...] = ()
    duty: Duty = Duty.OWED
    met_at: datetime | None = None
    immediate: bool = False

    @property
    def late_from(self) -> datetime:
        """The instant from which this is late."""
        return end_of(self.due)

    def is_late(self, now: datetime) -> bool:
        """Not done in time; something done late stays late (computed, never stored)."""
        return (self.met_at or now) >= self.late_from

    @property
    def due_text(self) -> str:
        """`immediately`, or the date or time in ISO form."""
        return "immediately" if self.immediate else self.due.isoformat()
