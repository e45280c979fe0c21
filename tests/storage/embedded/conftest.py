"""A folder for the data of a server of our own, cleaned up whoever it came to belong to."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.embedded import system_user
from storage.embedded.process import stop
from tests.storage.embedded.asked import places_of


@pytest.fixture
def test_user(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A name for the system user that is not the real one, and goes away with the test."""
    name = f"redress-test-{os.getpid()}"
    monkeypatch.setattr(system_user, "SYSTEM_USER", name)
    yield name
    if name in {user.pw_name for user in pwd.getpwall()}:
        subprocess.run(["/usr/sbin/userdel", name], check=True)


@pytest.fixture
def data(tmp_path: Path, test_user: str) -> Iterator[Path]:
    """A folder for a server's data that nobody but its owner may enter, as a home often is."""
    home = tmp_path / "a home"
    home.mkdir(mode=0o700)
    folder = home / "postgres"
    yield folder
    stop(places_of(folder))
    if (folder / "elsewhere").exists():
        shutil.rmtree((folder / "elsewhere").read_text().strip())
