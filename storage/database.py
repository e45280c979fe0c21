"""The way to the database: one pool, one kind of transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, create_engine
from sqlalchemy.exc import DBAPIError, DisconnectionError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

OPTIONS = " ".join(
    f"-c {setting}"
    for setting in (
        "timezone=UTC",
        "statement_timeout=15000",
        "lock_timeout=10000",
        # Ours are short statements run often: planning them anew costs more than it brings.
        "plan_cache_mode=force_generic_plan",
        "jit=off",
    )
)


class DatabaseAway(Exception):
    """The database cannot be reached; nothing was written. Providers are told to try again."""


class Database:
    """Hands out transactions. Work inside `begin()` is kept whole or not at all."""

    def __init__(self, engine: Engine):
        self.engine = engine

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction; raises `DatabaseAway` when the server is gone."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except (OperationalError, DisconnectionError, PoolTimeout) as away:
            raise DatabaseAway(type(away).__name__) from away
        except DBAPIError as error:
            if error.connection_invalidated:
                raise DatabaseAway(type(error).__name__) from error
            raise

    def close(self) -> None:
        """Give every pooled connection back to the server."""
        self.engine.dispose()


def connect(url: str, *, pool_size: int = 16) -> Database:
    """A database for this URL (`postgresql://...`), with time-outs on connecting and on statements."""
    engine = create_engine(
        url,
        pool_size=pool_size,
        max_overflow=16,
        pool_timeout=10,
        pool_pre_ping=False,
        hide_parameters=True,  # errors are logged; what people wrote is not
        connect_args={
            "connect_timeout": 5,
            "options": OPTIONS,
        },
    )
    return Database(engine)
