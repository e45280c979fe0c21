"""The trained reader, once for all of this room's tests."""

from __future__ import annotations

import pytest

from conversations.understanding.reader import Reader, load
from training.train import stale, train


@pytest.fixture(scope="session")
def reader() -> Reader:
    """A reader trained on the lines as they are now."""
    if stale():
        train()
    return load()
