"""Commands on a database of the test's own, with a desk to make cases at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fakes import FrozenClock
from staff_seed import Seeded, seed

from assistant.cli import main
from storage.database import Database

MARCH = datetime(2026, 3, 2, 10, tzinfo=UTC)
"""Monday; long enough ago that whatever was due then is due by any clock."""


@pytest.fixture
def at_the_desk(database: Database, clock: FrozenClock) -> Seeded:
    """Officers of two landlords, in March 2026."""
    clock.to(MARCH)
    return seed(database, clock)


@pytest.fixture
def redress(
    at_the_desk: Seeded, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """The command as it is typed, on this test's own database."""
    url = at_the_desk.database.engine.url.render_as_string(hide_password=False)
    monkeypatch.setenv("REDRESS_DATABASE_URL", url)
    monkeypatch.setenv("REDRESS_DATA", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    def run(*words: str, typed: str = "") -> Result:
        return CliRunner().invoke(main, list(words), input=typed)

    return run
