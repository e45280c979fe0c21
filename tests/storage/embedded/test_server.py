"""Our own PostgreSQL is durable, private and quick to start, or says in a sentence why it is not."""

from __future__ import annotations

import time
from pathlib import Path

import psycopg
import pytest

from storage.embedded.databases import create_database, drop_database, has_database
from storage.embedded.places import EmbeddedServerRefused
from storage.embedded.server import start
from tests.storage.embedded.asked import ask, change, places_of


def test_it_is_postgresql_18_durable_in_utf8_and_without_a_port(data: Path) -> None:
    with start(data) as server:
        assert str(ask(server, "SHOW server_version")).startswith("18.")
        assert ask(server, "SHOW fsync") == "on"
        assert ask(server, "SHOW synchronous_commit") == "on"
        assert ask(server, "SHOW listen_addresses") == ""
        assert ask(server, "SHOW timezone") == "UTC"
        assert ask(server, "SELECT upper('ŵ')") == "Ŵ"


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
