"""Work for after a transaction, deferred inside it: Procrastinate's tables, written cheaply."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any, Protocol

from psycopg.types.json import Jsonb
from sqlalchemy import Connection

DELIVER = "deliver_message"
"""The task that `assistant.job_worker` runs for each of these jobs."""

FETCH = "fetch_file"
"""The same, for each photo or file that a provider keeps for us."""

LAST = -(2**31)
"""The priority of what is done when no message waits."""

LATER = ":later"
"""Ends the lock of jobs that wait for an hour."""

MESSAGES, TELEGRAM = "messages", "telegram"
"""Queues: the first is worked by `redress worker`, the second by the bot's own process."""

# Procrastinate's own versioned SQL function; its Python way costs three times as much.
_DEFER = """
    SELECT procrastinate_defer_jobs_v1(ARRAY[
        ROW(%s, %s, %s, %s, NULL, %s, %s)::procrastinate_job_to_defer_v1
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

    def fetch(self, connection: Connection, attachment_id: int, channel: str) -> None:
        """Have this file fetched from its provider once the transaction is committed."""
        ...


class QueuedJobs:
    """Jobs in Procrastinate's tables of the same database; a rollback leaves none.

    Jobs of one address carry one lock, so they are worked one at a time; the earliest message has
    the highest priority, so that they are in order however often one is queued anew. One that
    waits for its hour has another: a lock is kept by the first in it, and others would wait too.
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
            -outbox_id,
            lock_of(address_id) if at is None else lock_of(address_id) + LATER,
            Jsonb({"outbox_id": outbox_id}),
            at,
        )
        _raw(connection).execute(_DEFER, values)

    def pending(self, connection: Connection, address_ids: Collection[int]) -> set[int]:
        """Say which messages to these addresses have a job that waits or runs."""
        locks = [lock_of(id_) + kind for id_ in address_ids for kind in ("", LATER)]
        rows = _raw(connection).execute(_PENDING, (DELIVER, locks))
        return {outbox_id for (outbox_id,) in rows}

    def fetch(self, connection: Connection, attachment_id: int, channel: str) -> None:
        """Defer the fetching of one file; files wait until no message does."""
        file = Jsonb({"attachment_id": attachment_id})
        values = (queue_of(channel), FETCH, LAST, None, file, None)
        _raw(connection).execute(_DEFER, values)


def queue_of(channel: str) -> str:
    """What has to do with Telegram is done in the bot's process, all else in a worker."""
    return TELEGRAM if channel == TELEGRAM else MESSAGES


def lock_of(address_id: int) -> str:
    """Name the lock that keeps one address's messages in order."""
    return f"address:{address_id}"


def _raw(connection: Connection) -> Any:
    return connection.connection.driver_connection
