"""Fakes for time and chance; everything else in the tests is real."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import UTC, datetime, timedelta


class FrozenClock:
    """A clock that stands still until it is moved. Tells UTC, as the real one does."""

    def __init__(self, now: datetime = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)):
        self.now = now.astimezone(UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **length: float) -> datetime:
        """Let time pass: `forward(days=2, hours=3)`."""
        self.now += timedelta(**length)
        return self.now

    def to(self, moment: datetime) -> datetime:
        """Move to an instant."""
        self.now = moment.astimezone(UTC)
        return self.now


def counted_chance() -> Callable[[int], bytes]:
    """Bytes that look random, are different each time and the same in every run."""
    numbers = itertools.count(1)
    return lambda length: (next(numbers) * 0x9E3779B97F4A7C15 % (1 << 8 * length)).to_bytes(
        length, "big"
    )
