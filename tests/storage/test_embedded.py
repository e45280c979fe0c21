"""The PostgreSQL of our own: started, shared, killed, stopped, as whoever we are."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest

from storage.embedded import system_user
from storage.embedded.binaries import copied_programs
from storage.embedded.choice import as_ourselves, as_owner, choose_identity
from storage.embedded.databases import create_database, drop_database, has_database
from storage.embedded.identity import Identity
from storage.embedded.namespace import in_namespace
from storage.embedded.places import EmbeddedServerRefused, Places, places
from storage.embedded.presence import running_pid
from storage.embedded.process import stop
from storage.embedded.server import EmbeddedServer, start
from storage.embedded.system_user import as_system_user, noted_home

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


def places_of(data: Path) -> Places:
    return places(data, noted_home(data) or data)


def ask(server: EmbeddedServer, question: str) -> object:
    """The one value a query gives."""
    with psycopg.connect(server.conninfo, connect_timeout=10) as connection:
        row = connection.execute(question).fetchone()
    assert row is not None
    return row[0]


def change(server: EmbeddedServer, statement: str) -> None:
    with psycopg.connect(server.conninfo, connect_timeout=10) as connection:
        connection.execute(statement)


def server_pid(data: Path) -> int | None:
    return running_pid(places_of(data))


def another_process(data: Path, then: str) -> subprocess.Popen[str]:
    """Another process that starts or joins the server, says so, and goes on with `then`."""
    program = f"""
        import os, signal, sys, time
        from pathlib import Path
        from storage.embedded.server import start
        server = start(Path(sys.argv[1]))
        print("ready", flush=True)
        {then}
    """
    other = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), str(data)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout is not None
    assert other.stdout.readline() == "ready\n"
    return other


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


def test_it_is_postgresql_18_durable_in_utf8_and_without_a_port(data: Path) -> None:
    with start(data) as server:
        assert str(ask(server, "SHOW server_version")).startswith("18.")
        assert ask(server, "SHOW fsync") == "on"
        assert ask(server, "SHOW synchronous_commit") == "on"
        assert ask(server, "SHOW listen_addresses") == ""
        assert ask(server, "SHOW timezone") == "UTC"
        assert ask(server, "SELECT upper('ŵ')") == "Ŵ"


def test_a_system_user_who_cannot_reach_the_programs_gets_a_copy(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data.mkdir()
    monkeypatch.setattr(system_user, "installed_programs", lambda: data.parent / "no way")
    if ROOT:
        identity = as_system_user(data, print)
        assert identity.home in identity.programs.parents
        assert identity.reaches_programs


def test_nobody_else_can_reach_the_socket(data: Path) -> None:
    with start(data):
        assert places_of(data).sockets.stat().st_mode & 0o777 == 0o700


def test_a_later_start_is_ready_in_about_a_second(data: Path) -> None:
    start(data).stop()
    began = time.monotonic()
    with start(data) as server:
        assert ask(server, "SELECT 1") == 1
    assert time.monotonic() - began < 3


def test_a_long_path_still_gets_a_socket_in_a_private_folder(data: Path) -> None:
    long = data / ("a-long-name-" * 10)
    with start(long) as server:
        assert ask(server, "SELECT 1") == 1
        folder = places_of(long).sockets
        assert folder.parent == Path("/tmp")
        assert folder.stat().st_mode & 0o777 == 0o700
    assert not folder.exists(), "nothing stays behind in /tmp"


def test_a_folder_put_in_the_sockets_place_by_somebody_else_is_refused(data: Path) -> None:
    data.mkdir()
    sockets = places_of(data).sockets
    sockets.symlink_to(data.parent)
    with pytest.raises(EmbeddedServerRefused, match="belongs to somebody else"):
        start(data)
    sockets.unlink()


def test_several_processes_share_one_server_and_the_last_stops_it(data: Path) -> None:
    other = another_process(data, "sys.stdin.read(); server.stop()")
    first = server_pid(data)
    with start(data):
        assert server_pid(data) == first, "joined, not started again"
        other.communicate(timeout=30)
        assert server_pid(data) == first, "the starter left; it runs on for us"
    assert server_pid(data) is None


def test_the_server_survives_a_killed_starter_and_the_next_start_joins(data: Path) -> None:
    other = another_process(data, "os.kill(os.getpid(), signal.SIGKILL)")
    other.wait(timeout=30)
    left_behind = server_pid(data)
    assert left_behind is not None
    with start(data) as server:
        assert ask(server, "SELECT 1") == 1
        assert server_pid(data) == left_behind
    assert server_pid(data) is None, "nobody who was killed counts as a user"


def test_processes_starting_at_the_same_moment_get_one_server(data: Path) -> None:
    programs = [sys.executable, "-c", START_AND_ASK_WHO, str(data)]
    racing = [
        subprocess.Popen(programs, stdout=subprocess.PIPE, stdin=subprocess.PIPE) for _ in "abc"
    ]
    with start(data):
        answers = {racer.stdout.readline() for racer in racing if racer.stdout}
        for racer in racing:
            racer.communicate(timeout=30)
    assert len(answers) == 1


START_AND_ASK_WHO = (
    "import sys, psycopg; from pathlib import Path; from storage.embedded.server import start\n"
    "with start(Path(sys.argv[1])) as server, psycopg.connect(server.conninfo) as asked:\n"
    "    print(asked.execute('SELECT pg_postmaster_start_time()').fetchone(), flush=True)\n"
    "    sys.stdin.read()"
)


def test_what_was_committed_survives_the_servers_own_death(data: Path) -> None:
    """Killed while a long query keeps one of its processes busy past the parent's end."""
    left = start(data)
    change(left, "CREATE TABLE kept (n integer)")
    busy = psycopg.connect(left.conninfo)
    busy.pgconn.send_query(b"SELECT count(*) FROM generate_series(1, 5000000)")
    change(left, "INSERT INTO kept VALUES (-1)")
    pid = server_pid(data)
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    with start(data) as server:
        assert ask(server, "SELECT array_agg(n)::text FROM kept") == "{-1}"
    busy.close()
    left.stop()


def test_a_noted_number_that_is_now_another_process_does_not_stop_a_start(data: Path) -> None:
    """As after a restart of a container, where low numbers come again."""
    start(data).stop()
    where = places_of(data)
    with subprocess.Popen(["sleep", "60"]) as innocent:
        note = f"{innocent.pid}\n{where.cluster}\n1\n5432\n{where.sockets}\n\n"
        where.postmaster_pid.write_text(note)
        where.sockets.mkdir(mode=0o700)
        where.socket.with_name(".s.PGSQL.5432.lock").write_text(note)
        with start(data) as server:
            assert ask(server, "SELECT 1") == 1
        assert innocent.poll() is None
        innocent.kill()


def test_a_first_start_killed_half_way_begins_again(data: Path) -> None:
    (data / "cluster-unfinished").mkdir(parents=True)
    (data / "cluster-unfinished" / "PG_VERSION").write_text("18\n")
    with start(data) as server:
        assert ask(server, "SELECT 1") == 1


def test_data_of_another_postgresql_are_refused_with_a_sentence(data: Path) -> None:
    start(data).stop()
    version = data / "cluster" / "PG_VERSION"
    version.write_text("17\n")
    with pytest.raises(EmbeddedServerRefused, match="is of PostgreSQL 17, this is 18"):
        start(data)
    version.write_text("18\n")


def test_a_server_that_cannot_start_says_why(data: Path) -> None:
    with pytest.raises(EmbeddedServerRefused, match="no_such_setting"):
        start(data, settings={"no_such_setting": "1"})


def test_a_data_folder_that_is_a_file_is_refused_with_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(EmbeddedServerRefused, match="cannot be written"):
        start(tmp_path / "taken")


def test_the_environment_of_whoever_starts_it_changes_nothing(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"PGPORT": "1", "PGDATA": "/nowhere", "PGHOST": "nowhere"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("LC_ALL", "xx_YY")
    with start(data) as server:
        assert ask(server, "SELECT 1") == 1


def test_the_log_never_holds_what_a_failed_statement_quotes(data: Path) -> None:
    with start(data) as server:
        change(server, "CREATE TABLE people (phone text UNIQUE)")
        change(server, "INSERT INTO people VALUES ('+447700900123')")
        with pytest.raises(psycopg.errors.UniqueViolation):
            change(server, "INSERT INTO people VALUES ('+447700900123')")
    assert "+447700900123" not in (data / "log").read_text()


def test_a_template_is_cloned_for_each_test_and_dropped_while_in_use(data: Path) -> None:
    with start(data, settings={"fsync": "off"}) as server:
        change(server, "CREATE TABLE noun (n integer)")
        url = create_database(server, "a_test", template="redress")
        assert url == server.url_of("a_test")
        connection = psycopg.connect(server.conninfo_of("a_test"))
        connection.execute("SELECT n FROM noun")
        drop_database(server, "a_test")
        connection.close()
        assert not has_database(server, "a_test")
