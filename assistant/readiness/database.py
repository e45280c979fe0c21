"""Whether the database answers, is up to date, and holds people who may sign in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, select

from assistant.readiness.finding import Finding, missing, ok
from assistant.settings import Settings
from storage.database import Database, DatabaseAway, connect
from storage.embedded.server import start
from storage.migrate import is_at_head
from storage.staff import StaffRow


def database(settings: Settings) -> Iterator[Finding]:
    """The database; looking changes nothing in it and makes none."""
    if not settings.database_url and not own_cluster(settings).exists():
        yield missing("Database", "./run makes one here, or set REDRESS_DATABASE_URL to yours")
        return
    try:
        with opened(settings) as found:
            yield from schema_and_staff(found)
    except DatabaseAway:
        yield missing(
            "Database does not answer", "start it, or correct the address in REDRESS_DATABASE_URL"
        )


def schema_and_staff(database: Database) -> Iterator[Finding]:
    """Whether the newest migration ran, and somebody can sign in."""
    with database.begin() as connection:
        if not is_at_head(connection):
            yield missing("Database is not up to date", "redress migrate")
            return
        yield ok("Database answers and is up to date")
        staff = connection.scalar(select(func.count()).where(StaffRow.active))
    if staff:
        yield ok(f"Staff who may sign in: {staff}")
    else:
        yield missing("Nobody may sign in", "redress staff add")


@contextmanager
def opened(settings: Settings) -> Iterator[Database]:
    """The operator's database, or our own one, started for as long as we look."""
    if settings.database_url:
        with closing(connect(settings.database_url.get_secret_value())) as database:
            yield database
        return
    with start(own_cluster(settings).parent) as server, closing(connect(server.url)) as database:
        yield database


@contextmanager
def closing(database: Database) -> Iterator[Database]:
    """Give the connections back whatever happens."""
    try:
        yield database
    finally:
        database.close()


def own_cluster(settings: Settings) -> Path:
    """Where the database of our own lies, once it was made."""
    data = settings.data / "postgres"
    return data / ("elsewhere" if (data / "elsewhere").exists() else "cluster")
