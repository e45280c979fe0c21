"""A PostgreSQL of our own, from a wheel: started by us, found running, stopped by its last user."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from psycopg import conninfo

from storage.embedded.choice import choose_identity
from storage.embedded.cluster import ensure_cluster
from storage.embedded.databases import create_database, has_database
from storage.embedded.identity import Identity, Say
from storage.embedded.places import (
    PORT,
    SUPERUSER,
    EmbeddedServerRefused,
    Places,
    places,
)
from storage.embedded.presence import join
from storage.embedded.process import launch, stop
from storage.embedded.sharing import Share, alone

DATABASE = "redress"


class EmbeddedServer:
    """A running server; `with` it, or call `stop` when done."""

    def __init__(
        self,
        where: Places,
        share: Share,
        child: subprocess.Popen[bytes] | None,
        runs_as: str,
    ) -> None:
        self._where = where
        self._share: Share | None = share
        self._child = child
        self.runs_as = runs_as

    @property
    def url(self) -> str:
        """The address of our database for SQLAlchemy and Procrastinate."""
        return self.url_of(DATABASE)

    @property
    def conninfo(self) -> str:
        """The address of our database for psycopg."""
        return self.conninfo_of(DATABASE)

    def url_of(self, database: str) -> str:
        """Write a database's address for SQLAlchemy."""
        folder = quote(str(self._where.sockets), safe="")
        return f"postgresql+psycopg://{SUPERUSER}@/{database}?host={folder}&port={PORT}"

    def conninfo_of(self, database: str) -> str:
        """Write a database's address for psycopg."""
        return conninfo.make_conninfo(
            host=str(self._where.sockets), port=PORT, user=SUPERUSER, dbname=database
        )

    def stop(self) -> None:
        """Leave the server, and stop it if nobody else uses it; doing so twice is no harm."""
        if self._share is None:
            return
        with alone(self._where.gate):
            if self._share.is_last():
                stop(self._where)
            self._share.leave()
        self._share = None
        if self._child is not None:
            # It has stopped, or it goes on for others: either way no longer our child to watch.
            self._child.returncode = self._child.poll() or 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()


def start(
    data: Path,
    *,
    settings: Mapping[str, str] | None = None,
    identity: Identity | None = None,
    say: Say | None = None,
) -> EmbeddedServer:
    """Start the server on the folder `data`, or join the one that already runs there.

    `settings` are PostgreSQL's own, for a server that is started now; `identity` forces a way to
    run (else chosen by `choose_identity`); `say` hears the few lines the person should read.
    Raises EmbeddedServerRefused with a plain sentence.
    """
    data = usable_folder(data)
    gate, users = data / "gate", data / "users"
    with alone(gate):
        chosen = identity or choose_identity(data, say or say_on_stderr)
        where = places(data, chosen.home)
        child = None
        if not join(where):
            ensure_cluster(where, chosen)
            child = launch(where, chosen, settings or {})
        server = EmbeddedServer(where, Share(users), child, chosen.name)
        ensure_database(server)
    return server


def usable_folder(data: Path) -> Path:
    """Make the data folder, or say why it cannot be used."""
    try:
        data = data.resolve()
        data.mkdir(parents=True, exist_ok=True)
        if not os.access(data, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError
    except OSError as failure:
        raise EmbeddedServerRefused(
            f"The data folder {data} cannot be written: "
            "start as its owner, or choose another with --data."
        ) from failure
    return data


def ensure_database(server: EmbeddedServer) -> None:
    """Make our database at the first start."""
    if not has_database(server, DATABASE):
        create_database(server, DATABASE)


def say_on_stderr(line: str) -> None:
    """Tell the person, apart from what a command prints."""
    print(line, file=sys.stderr)
