"""Our own PostgreSQL runs as whoever may run it, and opens no folder on the way."""

from __future__ import annotations

import os
import pwd
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from storage.embedded import system_user
from storage.embedded.binaries import copied_programs
from storage.embedded.choice import as_ourselves, as_owner, choose_identity
from storage.embedded.identity import Identity
from storage.embedded.namespace import in_namespace
from storage.embedded.places import EmbeddedServerRefused
from storage.embedded.server import start
from storage.embedded.system_user import as_system_user
from tests.storage.embedded.asked import ask, change

ROOT = os.geteuid() == 0


def with_copied_programs(data: Path) -> Identity:
    """As a system user who cannot reach the virtual environment."""
    identity = as_system_user(data, print)
    return replace(identity, programs=copied_programs(identity.home))


WAYS: dict[str, Callable[[Path], Identity | None]] = (
    {
        "in a namespace": in_namespace,
        "as a system user": lambda data: as_system_user(data, print),
        "as a system user with programs copied": with_copied_programs,
    }
    if ROOT
    else {"as ourselves": as_ourselves}
)


def modes_above(folder: Path) -> dict[Path, int]:
    return {above: above.stat().st_mode for above in folder.resolve().parents}


@pytest.mark.parametrize("way", WAYS)
def test_each_way_of_running_keeps_its_data_and_opens_no_folder_above(way: str, data: Path) -> None:
    data.mkdir()
    programs = Path(sys.prefix).resolve()
    before = modes_above(data) | modes_above(programs)
    for start_number in (1, 2):
        identity = WAYS[way](data)
        assert identity is not None
        with start(data, identity=identity) as server:
            change(server, "CREATE TABLE IF NOT EXISTS kept (n integer)")
            change(server, f"INSERT INTO kept VALUES ({start_number})")
            assert ask(server, "SELECT count(*) FROM kept") == start_number
    assert modes_above(data) | modes_above(programs) == before


def test_run_as_root_by_default_everything_stays_roots_and_nobody_is_told_anything(
    data: Path,
) -> None:
    said: list[str] = []
    with start(data, say=said.append):
        assert {path.stat().st_uid for path in data.rglob("*")} == {os.geteuid()}
    assert said == []


def test_a_system_user_can_only_be_had_by_root_and_is_told_of(data: Path, test_user: str) -> None:
    said: list[str] = []
    data.mkdir()
    if not ROOT:
        with pytest.raises(EmbeddedServerRefused, match="as an ordinary user"):
            as_system_user(data, said.append)
        return
    home = as_system_user(data, said.append).home
    assert [line for line in said if f"userdel {test_user}" in line]
    assert [line for line in said if str(home) in line]
    assert home.stat().st_mode & 0o777 == 0o700
    assert choose_identity(data, said.append).home == home, "the next start finds it again"
    assert len(said) == 2, "and says nothing more"


def test_root_serves_data_that_belong_to_somebody_as_that_person(data: Path) -> None:
    """Somebody who ran it as themselves may one day run it with sudo."""
    (data / "cluster").mkdir(parents=True)
    if ROOT:
        somebody = next(user for user in pwd.getpwall() if user.pw_uid not in (0, 65534))
        os.chown(data / "cluster", somebody.pw_uid, somebody.pw_gid)
        assert choose_identity(data, print).user == somebody.pw_uid
    else:
        assert choose_identity(data, print).owner == as_owner(data).owner == os.geteuid()
    (data / "cluster").rmdir()


def test_a_system_user_who_cannot_reach_the_programs_gets_a_copy(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.mkdir()
    monkeypatch.setattr(system_user, "installed_programs", lambda: data.parent / "no way")
    if ROOT:
        identity = as_system_user(data, print)
        assert identity.home in identity.programs.parents
        assert identity.reaches_programs
