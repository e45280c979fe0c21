"""Databases on an embedded server: a test clones a migrated template in some milliseconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from psycopg import sql

if TYPE_CHECKING:
    from storage.embedded.server import EmbeddedServer

MAINTENANCE = "postgres"


def create_database(server: EmbeddedServer, name: str, template: str | None = None) -> str:
    """Make a database and return its URL; a `template` to copy must have nobody connected to it."""
    statement = sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name))
    if template is not None:
        # By the log of changes: no checkpoint, for a small template faster than copying files.
        copied = sql.SQL(" TEMPLATE {} STRATEGY WAL_LOG").format(sql.Identifier(template))
        statement = statement + copied
    with maintenance(server) as connection:
        connection.execute(statement)
    return server.url_of(name)


def drop_database(server: EmbeddedServer, name: str) -> None:
    """Take a database away, ending whatever is still connected to it; no harm if it is gone."""
    statement = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name))
    with maintenance(server) as connection:
        connection.execute(statement)


def has_database(server: EmbeddedServer, name: str) -> bool:
    """Tell whether a database is there."""
    with maintenance(server) as connection:
        found = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        return found.fetchone() is not None


def maintenance(server: EmbeddedServer) -> psycopg.Connection:
    """Connect to the server itself; databases are made and dropped outside transactions."""
    return psycopg.connect(server.conninfo_of(MAINTENANCE), autocommit=True, connect_timeout=10)
