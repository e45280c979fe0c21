"""A desk with officers at it."""

from __future__ import annotations

import pytest
from fakes import FrozenClock
from staff_seed import Seeded, seed

from storage.database import Database


@pytest.fixture
def at_the_desk(database: Database, clock: FrozenClock) -> Seeded:
    """Two officers of one landlord and one of another, on a real database."""
    return seed(database, clock)
