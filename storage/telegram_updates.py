"""What Telegram sent, kept whole before anything is done with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import psycopg
from sqlalchemy import JSON, URL, BigInteger, DateTime, Index, func, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment
from storage.database import Database, DatabaseAway

NEWS = "redress_telegram"
"""The NOTIFY channel that wakes the bot process; its payload is the bot's name."""


class TelegramUpdateRow(Base):
    """One raw update of one bot. A repeat finds its row; the bot process handles it once.

    `body` is JSON rather than JSONB, which cannot hold the NUL characters and lone
    surrogates that people manage to send. `failure` says why an update was set aside.
    """

    __tablename__ = "telegram_update"
    __table_args__ = (
        Index(
            "ix_telegram_update_waiting",
            "bot",
            "update_id",
            postgresql_where=text("handled_at is null"),
        ),
    )

    bot: Mapped[str] = mapped_column(primary_key=True)
    update_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    received_at: Mapped[Moment]
    handled_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    failure: Mapped[str] = mapped_column(default="", server_default="")


@dataclass(frozen=True, slots=True)
class KeptUpdate:
    """An update that waits to be handled; `received_at` is in UTC."""

    update_id: int
    body: dict[str, Any]
    received_at: datetime


class TelegramUpdates:
    """Every update of every bot: kept by the doors, handled in order by the bot process."""

    Away = DatabaseAway
    """Raised by each of these when the database is gone; nothing was changed."""

    def __init__(self, database: Database, clock: Callable[[], datetime]):
        self._database = database
        self._clock = clock

    def keep(self, bot: str, update_id: int, body: dict[str, Any]) -> bool:
        """Keep an update and wake the bot process; False for a repeat, which changes nothing."""
        row = {"bot": bot, "update_id": update_id, "body": body, "received_at": self._clock()}
        keeping = insert(TelegramUpdateRow).values(row).on_conflict_do_nothing()
        asking = keeping.returning(TelegramUpdateRow.update_id)
        with self._database.begin() as connection:
            is_new = connection.execute(asking).first() is not None
            if is_new:
                connection.execute(select(func.pg_notify(NEWS, bot)))
        return is_new

    def waiting(self, bot: str, limit: int = 100) -> list[KeptUpdate]:
        """The oldest updates of this bot that nobody has handled, in Telegram's order."""
        row = TelegramUpdateRow
        oldest = (
            select(row.update_id, row.body, row.received_at)
            .where(row.bot == bot, row.handled_at.is_(None))
            .order_by(row.update_id)
            .limit(limit)
        )
        with self._database.begin() as connection:
            return [KeptUpdate(*found) for found in connection.execute(oldest)]

    def settle(self, bot: str, update_id: int, failure: str = "") -> None:
        """Note an update as done with; with a `failure` it is set aside, not handled."""
        row = TelegramUpdateRow
        settling = update(row).where(row.bot == bot, row.update_id == update_id)
        with self._database.begin() as connection:
            connection.execute(settling.values(handled_at=self._clock(), failure=failure))

    def release(self, bot: str) -> int:
        """Let every update that was set aside be tried again; says how many there were."""
        row = TelegramUpdateRow
        releasing = update(row).where(row.bot == bot, row.failure != "")
        with self._database.begin() as connection:
            released = connection.execute(releasing.values(handled_at=None, failure=""))
            connection.execute(select(func.pg_notify(NEWS, bot)))
        return released.rowcount

    @contextmanager
    def listening(self) -> Iterator[Callable[[float], None]]:
        """Gives a function that waits for news, at most so many seconds.

        It holds a connection of its own. News that comes between two waits is not lost.
        """
        with _connect(self._database.engine.url) as listener:
            listener.execute(f"listen {NEWS}")
            yield lambda seconds: _wait(listener, seconds)


def _connect(url: URL) -> psycopg.Connection[Any]:
    """A connection outside the pool, as waiting keeps it busy."""
    address = url.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        return psycopg.connect(address, autocommit=True, connect_timeout=5)
    except psycopg.OperationalError as away:
        raise DatabaseAway(type(away).__name__) from away


def _wait(listener: psycopg.Connection[Any], seconds: float) -> None:
    try:
        for _ in listener.notifies(timeout=seconds, stop_after=1):
            return
    except psycopg.OperationalError as gone:
        raise DatabaseAway(type(gone).__name__) from gone
