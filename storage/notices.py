"""Tells open pages that something was said: one listener a process, never a query for each page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread

import psycopg
import structlog
from sqlalchemy import Connection, bindparam, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from messages.addresses import Address
from storage.database import Database, DatabaseAway

SAID = "redress_said"
"""The NOTIFY channel; its payload is the address's value, which for web chat is a hash."""

LOOK_UP_EVERY = 1.0
"""Seconds between looks at whether to stop."""
AGAIN_AFTER = 1.0
"""Seconds until a lost connection is opened anew."""

_ANNOUNCE = select(func.pg_notify(SAID, bindparam("value")))

log = structlog.get_logger()


class Bell:
    """One open page's bell. It stays rung until it has been waited for."""

    def __init__(self) -> None:
        self._rung = Event()

    def ring(self) -> None:
        """Wake whoever waits, now or next."""
        self._rung.set()

    def wait(self, seconds: float) -> bool:
        """Wait at most so long; whether the bell was rung."""
        rung = self._rung.wait(seconds)
        self._rung.clear()
        return rung


class Notices:
    """Hears PostgreSQL's notices and rings the bells of the address they name.

    The listening thread starts with the first bell, so a process without open pages holds no
    connection. While the connection is lost nothing is heard: all bells ring when it is back.
    """

    def __init__(self, database: Database):
        self._database = database
        self._bells: dict[str, set[Bell]] = defaultdict(set)
        self._lock = Lock()
        self._listener: Thread | None = None
        self._ready = Event()
        self._closing = Event()

    @property
    def closing(self) -> bool:
        """Whether the process is on its way out and streams should end."""
        return self._closing.is_set()

    def notify(self, address: Address) -> None:
        """Ring for this address in every process; raises `DatabaseAway`."""
        with self._database.begin() as connection:
            announce(connection, address)

    @contextmanager
    def bell(self, value: str) -> Iterator[Bell]:
        """A bell for the address of this value, hung up while the page is open."""
        bell = Bell()
        with self._lock:
            self._bells[value].add(bell)
            self._start()
        self._ready.wait(LOOK_UP_EVERY)
        try:
            yield bell
        finally:
            self._take_down(value, bell)

    def close(self) -> None:
        """End every stream and the listener."""
        self._closing.set()
        self._ring_all()
        if self._listener:
            self._listener.join(LOOK_UP_EVERY * 2)

    def _take_down(self, value: str, bell: Bell) -> None:
        with self._lock:
            self._bells[value].discard(bell)
            if not self._bells[value]:
                del self._bells[value]

    def _start(self) -> None:
        if self._listener is None:
            self._listener = Thread(target=self._listen, name="notices", daemon=True)
            self._listener.start()

    def _listen(self) -> None:
        while not self.closing:
            try:
                with listening(self._database) as connection:
                    self._ready.set()
                    self._ring_all()
                    self._hear(connection)
            except (psycopg.Error, DatabaseAway) as lost:
                log.warning("notices_lost", kind=type(lost).__name__)
                self._closing.wait(AGAIN_AFTER)

    def _hear(self, connection: psycopg.Connection) -> None:
        while not self.closing:
            for notice in connection.notifies(timeout=LOOK_UP_EVERY):
                self._ring(notice.payload)

    def _ring(self, value: str) -> None:
        with self._lock:
            bells = tuple(self._bells.get(value, ()))
        for bell in bells:
            bell.ring()

    def _ring_all(self) -> None:
        with self._lock:
            bells = tuple(bell for hung in self._bells.values() for bell in hung)
        for bell in bells:
            bell.ring()


def announce(connection: Connection, address: Address) -> None:
    """Ring for this address in every process as soon as this transaction commits."""
    connection.execute(_ANNOUNCE, {"value": address.value})


@contextmanager
def listening(database: Database) -> Iterator[psycopg.Connection]:
    """A connection of its own, out of the pool, that hears `SAID`; raises `DatabaseAway`."""
    connection = own_connection(database)
    try:
        connection.autocommit = True
        connection.execute(f"LISTEN {SAID}")
        yield connection
    finally:
        connection.close()


def own_connection(database: Database) -> psycopg.Connection:
    """A raw connection that the pool has let go of; raises `DatabaseAway`."""
    try:
        pooled = database.engine.raw_connection()
    except (OperationalError, PoolTimeout) as away:
        raise DatabaseAway(type(away).__name__) from away
    raw = pooled.driver_connection
    pooled.detach()
    assert isinstance(raw, psycopg.Connection)
    return raw
