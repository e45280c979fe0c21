"""A message leaves: claim it, send it, note what happened."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from assistant.backoff import wait_after
from assistant.delivery_outcome import (
    record_failed,
    record_held,
    record_sent,
    record_unknown,
    tell_operator,
    why,
)
from assistant.fault_place import fault_place
from assistant.sender import Sender, Senders
from assistant.settle import LOOK_AFTER, STALLED, Settle
from messages.failures import DeliveryFailure, OutcomeUnknown, SetUpWrong, Stopped
from messages.outgoing import Delivery
from storage.database import Database
from storage.deliveries import claim, look, put_back
from storage.leaving import Leaving

log = structlog.get_logger()

BEHIND = 15.0
"""Seconds until a message asks again whether those before it are decided."""


class Retry(Exception):
    """Come back to this message after so many `seconds`."""

    def __init__(self, seconds: float):
        super().__init__(f"again in {seconds:.0f} s")
        self.seconds = seconds


class Deliver:
    """Sends messages from the outbox, each at most once as far as the provider lets us know.

    1. The message is marked as being sent, and that is committed, before the provider is called.
    2. The provider answers: sent, or a failure that says whether to try again.
    3. No answer, or a worker that died in between: unknown. `Settle` asks the provider first.
    """

    def __init__(
        self,
        database: Database,
        senders: Senders,
        settle: Settle,
        clock: Callable[[], datetime],
    ):
        self._database = database
        self._senders = senders
        self._settle = settle
        self._clock = clock

    def deliver(self, outbox_id: int) -> None:
        """Send one message if it is due; harmless to repeat.

        Raises `Retry` when its job should come again, and `DatabaseAway`; never a
        `DeliveryFailure`.
        """
        with self._database.begin() as connection:
            leaving = claim(connection, outbox_id, self._clock())
        if leaving is None:
            self._not_ours_to_send(outbox_id)
        else:
            self._send(leaving)

    def _send(self, leaving: Leaving) -> None:
        try:
            provider_id = self._sender(leaving).send(leaving.outgoing)
        except DeliveryFailure as failure:
            self._failed(leaving, failure)
        except Exception as fault:
            # It may strike after the provider has the message: look before sending again.
            kind, place = type(fault).__name__, fault_place(fault)
            log.error("sending_broke", message=leaving.id, kind=kind, at=place)
            self._failed(leaving, OutcomeUnknown(kind))
        else:
            with self._database.begin() as connection:
                record_sent(connection, leaving, provider_id, self._clock())

    def _sender(self, leaving: Leaving) -> Sender:
        channel = leaving.outgoing.to.channel
        sender = self._senders.get(channel)
        if sender is None:
            raise SetUpWrong(f"{channel} is not set up here", code="no_sender")
        return sender

    def _failed(self, leaving: Leaving, failure: DeliveryFailure) -> None:
        """Record a failure by its own decision; raises `Retry` where the job is to come again."""
        wait = self._wait(leaving, failure)
        with self._database.begin() as connection:
            self._record_failure(connection, leaving, failure, wait)
        if wait is not None:
            raise Retry(wait)

    def _record_failure(
        self,
        connection: Connection,
        leaving: Leaving,
        failure: DeliveryFailure,
        wait: float | None,
    ) -> None:
        now = self._clock()
        if isinstance(failure, SetUpWrong):
            tell_operator(connection, leaving, failure, now)
        if isinstance(failure, Stopped):
            record_held(connection, leaving, now)
        elif wait is None:
            record_failed(connection, leaving, why(failure), now)
        elif isinstance(failure, OutcomeUnknown):
            record_unknown(connection, leaving, why(failure), now, timedelta(seconds=wait))
        else:
            again = now + timedelta(seconds=wait)
            put_back(connection, leaving, Delivery.WAITING, error=why(failure), try_at=again)

    def _wait(self, leaving: Leaving, failure: DeliveryFailure) -> float | None:
        if isinstance(failure, OutcomeUnknown):
            return LOOK_AFTER.total_seconds()
        return wait_after(leaving.attempts, failure.retry_after) if failure.retry else None

    def _not_ours_to_send(self, outbox_id: int) -> None:
        """See why the message could not be claimed: done, not due, stopped, or in doubt."""
        now = self._clock()
        with self._database.begin() as connection:
            seen = look(connection, outbox_id)
            if seen and seen.outgoing.status is Delivery.WAITING and seen.stopped_at:
                record_held(connection, seen, now)
                return
        if seen is None or not (due := _due(seen, now)):
            return
        if due > now:
            raise Retry((due - now).total_seconds())
        self._settle.settle(seen)


def _due(seen: Leaving, now: datetime) -> datetime | None:
    """When to come back to a message that is not to be sent now; None when it is decided."""
    status = seen.outgoing.status
    if status is Delivery.WAITING:
        soon = now + timedelta(seconds=BEHIND if seen.behind else 1)
        return max(soon, seen.try_at or now)
    if status is Delivery.SENDING:
        return (seen.tried_at or now) + STALLED
    if status is Delivery.UNKNOWN:
        return seen.try_at or now
    return None
