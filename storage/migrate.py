"""Bring a database to the newest schema."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from storage.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_246_377_001
"""An advisory lock, so that two processes starting together migrate once."""


def migrate(database: Database) -> None:
    """Run every migration that is missing, in one transaction; safe to run again."""
    with database.engine.begin() as connection:
        connection.execute(text("set local statement_timeout = 0"))
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if not is_at_head(connection):
            command.upgrade(_config(connection), "head")


def is_at_head(connection: Connection) -> bool:
    """Whether this database has the newest schema."""
    newest = ScriptDirectory(str(MIGRATIONS)).get_current_head()
    return MigrationContext.configure(connection).get_current_revision() == newest


def _config(connection: Connection) -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    return config
