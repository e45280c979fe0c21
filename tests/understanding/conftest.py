"""The taught reader, once for all of this room's tests."""

from __future__ import annotations

import pytest

from conversations.understanding.reader import Reader, load


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader that everybody gets."""
    return load()
