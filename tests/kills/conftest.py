"""A database that outlives whoever writes to it, and a Twilio that remembers what it was given."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator

import pytest
from fakes import FrozenClock

from storage import embedded
from storage.database import connect
from storage.embedded.databases import create_database, drop_database
from storage.migrate import migrate
from tests.stand_ins.twilio import Twilio

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[embedded.EmbeddedServer]:
    """A server that makes every commit durable, as in production."""
    with embedded.start(tmp_path_factory.mktemp("lasting") / "data") as running:
        database = connect(create_database(running, "empty"))
        migrate(database)
        database.close()
        yield running


@pytest.fixture
def url(lasting: embedded.EmbeddedServer) -> Iterator[str]:
    """A migrated, empty database of this test's own; nobody is connected to it."""
    name = f"kill_{os.getpid()}_{next(_numbers)}"
    yield create_database(lasting, name, "empty")
    drop_database(lasting, name)


@pytest.fixture
def twilio(clock: FrozenClock) -> Iterator[Twilio]:
    stand_in = Twilio(now=clock.now)
    yield stand_in
    stand_in.close()
