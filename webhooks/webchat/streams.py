"""How many event streams may be open at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

EACH = 4
"""Streams of one conversation: a few tabs, and nobody can take every place."""


class TooMany(Exception):
    """No stream is free; the client asks every few seconds instead."""


class Streams:
    """Counts open streams, in all and for each conversation."""

    def __init__(self, limit: int, each: int = EACH):
        self._limit = limit
        self._each = each
        self._open: Counter[str] = Counter()
        self._lock = Lock()

    @contextmanager
    def one(self, value: str) -> Iterator[None]:
        """Hold a place while the stream is open; raises `TooMany` when there is none."""
        with self._lock:
            if self._open.total() >= self._limit or self._open[value] >= self._each:
                raise TooMany
            self._open[value] += 1
        try:
            yield
        finally:
            self._leave(value)

    def _leave(self, value: str) -> None:
        with self._lock:
            self._open[value] -= 1
            self._open += Counter()  # drop those at nought
