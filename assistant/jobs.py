"""Work for after a transaction, deferred inside it: Procrastinate's tables, written cheaply."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Protocol

from psycopg.types.json import Jsonb
from sqlalchemy import Connection

DELIVER = "deliver_message"
"""The task that `assistant.job_worker` runs for each of these jobs."""

MESSAGES, TELEGRAM = "messages", "telegram"
"""Queues: the first is worked by `redress worker`, the second by the bot's own process."""

# Procrastinate's own versioned SQL function; its Python way costs three times as much.
_DEFER = """
    SELECT procrastinate_defer_jobs_v1(ARRAY[
        ROW(%s, %s, 0, %s, NULL, %s, %s)::procrastinate_job_to_defer_v1
    ])
"""

_PENDING = """
    SELECT (args ->> 'outbox_id')::bigint FROM procrastinate_jobs
    WHERE status IN ('todo', 'doing') AND task_name = %s AND lock = ANY(%s)
"""


class Jobs(Protocol):
    """What the journeys ask of the queue."""

    def deliver(
        self,
        connection: Connection,
        outbox_id: int,
        address_id: int,
        channel: str,
        *,
        at: datetime | None = None,
    ) -> None:
        """Have this message delivered once the transaction is committed, not before `at`."""
        ...

    def pending(self, connection: Connection, address_ids: Collection[int]) -> set[int]:
        """Say which messages to these addresses have a job that waits or runs."""
        ...


class QueuedJobs:
    """Jobs in Procrastinate's tables of the same database; a rollback leaves none.

    Jobs of one address carry one lock, so they are worked one at a time and in order.
    """

    def deliver(
        self,
        connection: Connection,
        outbox_id: int,
        address_id: int,
        channel: str,
        *,
        at: datetime | None = None,
    ) -> None:
        """Defer the delivery of one message."""
        values = (
            queue_of(channel),
            DELIVER,
            lock_of(address_id),
            Jsonb({"outbox_id": outbox_id}),
            at,
        )
        _raw(connection).execute(_DEFER, values)

    def pending(self, connection: Connection, address_ids: Collection[int]) -> set[int]:
        """Say which messages to these addresses have a job that waits or runs."""
        locks = [lock_of(address_id) for address_id in address_ids]
        rows = _raw(connection).execute(_PENDING, (DELIVER, locks))
        return {outbox_id for (outbox_id,) in rows}


def queue_of(channel: str) -> str:
    """Telegram's messages leave from the bot's process, all others from a worker."""
    return TELEGRAM if channel == TELEGRAM else MESSAGES


def lock_of(address_id: int) -> str:
    """Name the lock that keeps one address's messages in order."""
    return f"address:{address_id}"


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection
