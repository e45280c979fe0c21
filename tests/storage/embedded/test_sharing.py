"""Several processes share one PostgreSQL of our own, and the death of any of them costs nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg

from storage.embedded.server import start
from tests.storage.embedded.asked import another_process, ask, change, places_of, server_pid


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


START_AND_ASK_WHO = (
    "import sys, psycopg; from pathlib import Path; from storage.embedded.server import start\n"
    "with start(Path(sys.argv[1])) as server, psycopg.connect(server.conninfo) as asked:\n"
    "    print(asked.execute('SELECT pg_postmaster_start_time()').fetchone(), flush=True)\n"
    "    sys.stdin.read()"
)


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
