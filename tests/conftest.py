"""A real PostgreSQL for every test: migrated once, cloned for each; and the real understanding."""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import FrozenClock
from playwright.sync_api import Browser, sync_playwright

from conversations.understanding.reader import Reader, load
from storage import embedded
from storage.database import Database, connect
from storage.embedded.databases import create_database, drop_database
from storage.migrate import migrate

TEMPLATE = "redress_template"
HASTE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}
_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[embedded.EmbeddedServer]:
    """A PostgreSQL server of this test process's own, which need not outlive a power cut."""
    folder = tmp_path_factory.mktemp("postgres") / "data"
    with embedded.start(folder, settings=HASTE) as running:
        yield running


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The real understanding, loaded once in each test process."""
    return load()


@pytest.fixture(scope="session")
def template(server: embedded.EmbeddedServer) -> str:
    """A migrated, empty database to clone."""
    database = connect(create_database(server, TEMPLATE))
    migrate(database)
    database.close()
    return TEMPLATE


@pytest.fixture
def database(server: embedded.EmbeddedServer, template: str) -> Iterator[Database]:
    """A migrated, empty database of this test's own."""
    name = f"test_{os.getpid()}_{next(_numbers)}"
    clone = connect(create_database(server, name, template))
    yield clone
    clone.close()
    drop_database(server, name)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's chromium; its absence fails the tests (`./test` installs it).

    Closed at each module's end: while Playwright is open no other test of the process may
    start an event loop of its own, nor a second Playwright.
    """
    program = shutil.which("chromium")
    assert program, "chromium is missing: ./test installs it, or apt install chromium"
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=sandbox)
        yield opened
        opened.close()


@pytest.fixture
def clock() -> FrozenClock:
    """Tuesday 24 November 2026, ten in the morning, until the test moves it."""
    return FrozenClock()


@pytest.fixture
def root() -> Path:
    """The project's folder."""
    return Path(__file__).resolve().parent.parent
