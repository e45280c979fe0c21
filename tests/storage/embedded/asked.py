"""A server of our own, asked and changed by a test, and another process that shares it."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import psycopg

from storage.embedded.places import Places, places
from storage.embedded.presence import running_pid
from storage.embedded.server import EmbeddedServer
from storage.embedded.system_user import noted_home


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
