"""How long things are kept, and that nothing is deleted while it may be needed (H21-14.1, PK-41)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from cases.dates import end_of, months_after, uk_date
from cases.policy import Policy

THE_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
"""Before anybody wrote to us."""


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


def chats_before(now: datetime, policy: Policy) -> datetime:
    """The instant before which a conversation has been kept long enough.

    The day something was said and `chat_days` whole British days after it are kept.
    """
    kept = timedelta(days=policy.retention.chat_days)
    return end_of(uk_date(now) - kept - timedelta(days=1)).astimezone(UTC)


def beside_cases(
    cases: Iterable[tuple[datetime, datetime]], until: datetime
) -> Iterator[tuple[datetime, datetime]]:
    """The times up to `until` that lie in no case, each from its beginning to before its end.

    A case is given by when it was received and closed: what was said in between is part of it.
    """
    begins = THE_BEGINNING
    for received, closed in sorted(cases):
        if begins < min(received, until):
            yield begins, min(received, until)
        begins = max(begins, closed)
    if begins < until:
        yield begins, until
