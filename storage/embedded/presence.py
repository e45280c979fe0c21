"""Whether a server already runs on some data, whoever started it."""

from __future__ import annotations

import time

import psutil
from psycopg import conninfo, pq

from storage.embedded.places import PORT, SUPERUSER, EmbeddedServerRefused, Places

PATIENCE = 120.0  # seconds: a server that was killed under load first recovers


def join(places: Places) -> bool:
    """Wait for a server that somebody else started on this data; False when none is running."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if answers(places):
            return True
        if running_pid(places) is None:
            return False
        time.sleep(0.02)
    raise EmbeddedServerRefused(
        f"A PostgreSQL holds {places.cluster} and does not answer: see {places.log}."
    )


def answers(places: Places) -> bool:
    """Tell whether a server takes connections on our socket."""
    address = conninfo.make_conninfo(
        host=str(places.sockets),
        port=PORT,
        user=SUPERUSER,
        dbname="postgres",
        connect_timeout=5,
    )
    return pq.PGconn.ping(address.encode()) == pq.Ping.OK


def running_pid(places: Places) -> int | None:
    """Read who holds the data, believing the note only if that process is such a server.

    After a restart of the machine the noted number may belong to any other process.
    """
    pid = noted_pid(places)
    try:
        command = [] if pid is None else psutil.Process(pid).cmdline()
    except psutil.Error:
        return None
    return pid if str(places.cluster) in command else None


def noted_pid(places: Places) -> int | None:
    """Read the process number that the last server to start here noted."""
    try:
        return int(places.postmaster_pid.read_text().split("\n", 1)[0])
    except (FileNotFoundError, ValueError):
        return None
