"""A reader that is loaded when it is first needed: a worker never needs one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

from assistant.receive import Reader
from conversations.understanding.understood import Understood


class LazyReader:
    """Stands in for the reader until somebody writes."""

    def __init__(self, load: Callable[[], Reader]):
        self._load = load

    @cached_property
    def _reader(self) -> Reader:
        return self._load()

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
        """As the reader does."""
        return self._reader.read(text, expecting, on)
