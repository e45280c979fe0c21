"""A database that outlives whoever writes to it, and a Twilio that remembers what it was given."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator

import pytest
from fakes import FrozenClock

from storage import embedded
from storage.database import Database, connect
from storage.embedded_databases import create_database, drop_database
from storage.migrate import migrate
from tests.stand_ins.twilio import Twilio

_numbers = itertools.count(1)
Clone = Callable[[str], str]


@pytest.fixture(scope="session")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[embedded.EmbeddedServer]:
    """A server that makes every commit durable, as in production."""
    with embedded.start(tmp_path_factory.mktemp("lasting") / "data") as running:
        database = connect(create_database(running, "empty"))
        migrate(database)
        database.close()
        yield running


@pytest.fixture
def clone(lasting: embedded.EmbeddedServer) -> Iterator[Clone]:
    """Copies a database of this server, which nobody may be using, and returns the copy's URL."""
    made: list[str] = []

    def copy(template: str) -> str:
        made.append(f"kill_{os.getpid()}_{next(_numbers)}")
        return create_database(lasting, made[-1], template)

    yield copy
    for name in made:
        drop_database(lasting, name)


@pytest.fixture
def twilio(clock: FrozenClock) -> Iterator[Twilio]:
    stand_in = Twilio(now=clock.now)
    yield stand_in
    stand_in.close()


def opened(url: str) -> Database:
    """This process's own way to the database."""
    return connect(url, pool_size=2)
