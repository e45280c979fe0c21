"""How long a case is kept, and that nothing is deleted while it may be needed (H21-14.1, PK-41)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.dates import months_after, uk_date
from cases.policy import Policy


@dataclass(frozen=True, slots=True)
class Kept:
    """A case as far as keeping it goes. `tenancy_ended_on` comes from the landlord's own system."""

    closed_at: datetime | None
    tenancy_ended_on: date | None = None
    legal_hold: bool = False


def keep_until(kept: Kept, policy: Policy) -> date | None:
    """The last day it is kept; None while nobody can say: open, on hold, or the tenancy runs.

    Where the pack counts from the tenancy's end, the case's own end is not enough; a tenancy that
    ended before the case closed counts from the closing.
    """
    if kept.closed_at is None or kept.legal_hold:
        return None
    begins = uk_date(kept.closed_at)
    if policy.retention.counts_from == "tenancy_end":
        if kept.tenancy_ended_on is None:
            return None
        begins = max(begins, kept.tenancy_ended_on)
    return months_after(begins, policy.retention.case_months)
