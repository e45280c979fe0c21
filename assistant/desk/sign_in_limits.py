"""How long somebody who keeps failing to sign in must wait."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from storage.staff import failures_since, note_attempt, one_try_at_a_time

LOOK_BACK = timedelta(hours=1)
LONGEST_WAIT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Limit:
    """Failures in an hour that cost nothing; each one more doubles the wait from a minute."""

    free: int

    def until(self, failures: Sequence[datetime]) -> datetime | None:
        """When the next try is listened to, given past failures in order; None means now."""
        over = len(failures) - self.free
        if over < 0:
            return None
        return failures[-1] + min(timedelta(minutes=2 ** min(over, 10)), LONGEST_WAIT)


PAIR = Limit(free=5)  # one account from one place
PLACE = Limit(free=40)  # one place, whatever the account: an office shares an address
ACCOUNT = Limit(free=60)  # one account from anywhere: guessing spread over many places


def counted(secret: str, email: str, place: str) -> tuple[tuple[str, Limit], ...]:
    """What is counted for this try: keyed hashes, so that no e-mail or address is kept."""
    email = email.strip().lower()
    return (
        (keyed(secret, f"pair|{email}|{place}"), PAIR),
        (keyed(secret, f"place|{place}"), PLACE),
        (keyed(secret, f"account|{email}"), ACCOUNT),
    )


def keyed(secret: str, what: str) -> str:
    """A hash that only this installation can make."""
    return hmac.new(secret.encode(), what.encode(), hashlib.sha256).hexdigest()


def must_wait_until(
    connection: Connection, counts: Sequence[tuple[str, Limit]], now: datetime
) -> datetime | None:
    """The latest moment that any of the counts makes this try wait for; None when it may go on.

    Many tries sent at once follow one another, so that each is counted before the next.
    """
    one_try_at_a_time(connection, counts[0][0])
    waits = [limit.until(failures_since(connection, who, now - LOOK_BACK)) for who, limit in counts]
    return max((wait for wait in waits if wait and wait > now), default=None)


def count(
    connection: Connection,
    counts: Sequence[tuple[str, Limit]],
    now: datetime,
    *,
    succeeded: bool,
) -> None:
    """Remember a try; a success clears the pair's failures and nobody else's."""
    pair, *wider = counts
    note_attempt(connection, pair[0], now, succeeded=succeeded)
    if not succeeded:
        for who, _ in wider:
            note_attempt(connection, who, now, succeeded=False)
