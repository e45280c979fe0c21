"""Bring a database to the newest schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.database import Database

MIGRATIONS = Path(__file__).parent / "migrations"
LOCK = 7_246_377_001
"""An advisory lock, so that two processes starting together migrate once."""


def migrate(database: Database) -> None:
    """Run every migration that is missing, in one transaction; safe to run again."""
    with database.begin() as connection:
        connection.execute(text("set local statement_timeout = 0"))
        connection.execute(text("select pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        if not is_at_head(connection):
            _upgrade(connection)


def is_at_head(connection: Connection) -> bool:
    """Whether this database has the newest schema."""
    if not inspect(connection).has_table("alembic_version"):
        return False
    version = connection.execute(text("select version_num from alembic_version")).scalar()
    return version == head()


def head() -> str:
    """The newest migration: the last of the numbered files."""
    return max(file.name.split("_")[0] for file in (MIGRATIONS / "versions").glob("0*.py"))


def _upgrade(connection: Connection) -> None:
    # Imported only when there is something to do: a web process has no other use for Alembic.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
