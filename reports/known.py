"""All that a report is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from reports.complaint import RESTRICTED, Complaint
from reports.period import Period


@dataclass(frozen=True, slots=True)
class Contact:
    """Anything that somebody brought and that has a number, of every kind."""

    reference: str
    kind: str
    category: str
    on: date
    restricted: bool = False

    @property
    def listed_as(self) -> str:
        """Its number in a list, unless the number itself would tell too much."""
        return RESTRICTED if self.restricted else self.reference


@dataclass(frozen=True, slots=True)
class Need:
    """An adjustment that somebody asked for, and where it stands (HOC-5.10)."""

    code: str
    status: str
    on: date


@dataclass(frozen=True, slots=True)
class NotPursued:
    """How often people were unhappy about a matter in a month and did not complain (PFP-27)."""

    month: date
    category: str
    topic: str
    times: int


@dataclass(frozen=True, slots=True)
class Known:
    """A landlord's record over a period, and over as long before it where that is compared."""

    landlord: str
    landlord_name: str
    period: Period
    today: date
    complaints: tuple[Complaint, ...]
    contacts: tuple[Contact, ...] = ()
    needs: tuple[Need, ...] = ()
    not_pursued: tuple[NotPursued, ...] = ()

    def received(self, period: Period | None = None) -> tuple[Complaint, ...]:
        """Complaints that came within the period."""
        within = period or self.period
        return self.that(lambda one: within.holds(one.received_on))

    def closed(self, period: Period | None = None) -> tuple[Complaint, ...]:
        """Complaints that ended within the period."""
        within = period or self.period
        return self.that(lambda one: within.holds(one.closed_on))

    def that(self, holds: Callable[[Complaint], bool]) -> tuple[Complaint, ...]:
        """Complaints of which this holds."""
        return tuple(one for one in self.complaints if holds(one))
