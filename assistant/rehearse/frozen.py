"""Time and chance of a rehearsal: both stand still until they are moved."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import blake2b


class StillClock:
    """Tells UTC; moves only forward, when told to."""

    def __init__(self, now: datetime):
        self.now = now.astimezone(UTC)

    def __call__(self) -> datetime:
        return self.now

    def to(self, moment: datetime) -> None:
        """Move to an instant, unless it has passed."""
        self.now = max(self.now, moment.astimezone(UTC))


class RepeatableChance:
    """Bytes that look random, never twice the same, and the same in every rehearsal."""

    def __init__(self) -> None:
        self._times = 0

    def __call__(self, length: int) -> bytes:
        self._times += 1
        return blake2b(self._times.to_bytes(8, "big"), digest_size=length).digest()
