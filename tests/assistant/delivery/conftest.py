"""A real database with our tables and Procrastinate's, and the delivery journeys upon it."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from itertools import count
from pathlib import Path
from pkgutil import iter_modules

import pytest

import storage
from assistant.deliver import Deliver
from assistant.job_worker import schema
from assistant.jobs import QueuedJobs
from assistant.note_receipt import NoteReceipt
from assistant.settle import Settle
from messages.addresses import Channel
from storage.base import Base
from storage.database import Database, connect
from storage.embedded import EmbeddedServer, start
from storage.embedded_databases import create_database, drop_database
from tests.stand_ins.delivery import Outbox, Provider, StillClock

_names = count()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedServer]:
    with start(Path(tmp_path_factory.mktemp("postgresql"))) as running:
        create_database(running, "delivery_template")
        prepared = connect(running.url_of("delivery_template"))
        for module in iter_modules(storage.__path__, "storage."):
            if not module.ispkg:
                import_module(module.name)
        Base.metadata.create_all(prepared.engine)
        raw = prepared.engine.raw_connection()
        raw.driver_connection.execute(schema())
        raw.commit()
        raw.close()
        prepared.close()
        yield running


@pytest.fixture
def url(server: EmbeddedServer) -> Iterator[str]:
    name = f"delivery_{next(_names)}"
    yield create_database(server, name, template="delivery_template")
    drop_database(server, name)


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    opened = connect(url)
    yield opened
    opened.close()


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def settle(database: Database, provider: Provider, clock: StillClock) -> Settle:
    return Settle(database, {Channel.SMS: provider}, QueuedJobs(), clock)


@pytest.fixture
def deliver(database: Database, provider: Provider, settle: Settle, clock: StillClock) -> Deliver:
    return Deliver(database, {Channel.SMS: provider}, settle, clock)


@pytest.fixture
def note(database: Database, clock: StillClock) -> NoteReceipt:
    return NoteReceipt(database, clock)
