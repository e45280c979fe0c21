"""What became of messages nobody is sure about: ask the provider before anything is sent again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Connection

from assistant.backoff import GIVE_UP_AFTER, WAITS
from assistant.delivery_outcome import record_failed, record_sent, why
from assistant.fault_place import fault_place
from assistant.jobs import Jobs
from assistant.sender import Senders
from messages.failures import DeliveryFailure, OutcomeUnknown
from messages.outgoing import Delivery
from storage.database import Database
from storage.deliveries import is_known, put_back
from storage.delivery_notes import note
from storage.leaving import Leaving
from storage.unsettled import Before, unsettled

log = structlog.get_logger()

STALLED = timedelta(minutes=3)
"""A message marked as being sent for longer than any call may take: its worker is gone."""

LOOK_AFTER = timedelta(minutes=1)
"""How long a provider is given to show a message in its records."""

RECEIPT_DUE = timedelta(minutes=5)
"""When an answer given in the provider's own response is asked after, if no receipt came."""

LOST = timedelta(minutes=10)
"""When a message that is due and has no job gets one again."""

ASK_AGAIN = timedelta(minutes=5)


class Settle:
    """Settles messages in doubt: found at the provider means sent, not found means sent again."""

    def __init__(
        self, database: Database, senders: Senders, jobs: Jobs, clock: Callable[[], datetime]
    ):
        self._database = database
        self._senders = senders
        self._jobs = jobs
        self._clock = clock

    def settle_unknown(self) -> int:
        """Settle every message left alone on this process's channels; say how many there were.

        Run every minute, once across all workers. One that cannot be settled does not stop
        the rest.
        """
        with self._database.begin() as connection:
            found = unsettled(connection, [*self._senders], self._before())
            pending = self._jobs.pending(connection, {seen.address_id for seen in found})
        for seen in found:
            try:
                self._settle_or_queue(seen, pending)
            except Exception as fault:
                kind, place = type(fault).__name__, fault_place(fault)
                log.error("settling_broke", message=seen.id, kind=kind, at=place)
        return len(found)

    def settle(self, seen: Leaving) -> None:
        """Look one message up at its provider, then record it as sent or have it sent again.

        Left alone where this process has no sender for it: the one that has sweeps it up.
        """
        sender = self._senders.get(seen.outgoing.to.channel)
        if sender is None:
            return
        try:
            provider_id = sender.find(seen.outgoing)
        except DeliveryFailure as failure:
            self._ask_again_later(seen, failure)
            return
        now = self._clock()
        with self._database.begin() as connection:
            if provider_id and not is_known(connection, provider_id):
                record_sent(connection, seen, provider_id, now)
            else:
                self._send_again(connection, seen, now)

    def _settle_or_queue(self, seen: Leaving, pending: set[int]) -> None:
        if seen.outgoing.status is not Delivery.WAITING:
            self.settle(seen)
        elif seen.id not in pending and not seen.behind:
            with self._database.begin() as connection:
                self._queue(connection, seen)

    def _send_again(self, connection: Connection, seen: Leaving, now: datetime) -> None:
        """The provider has no record of it. Somebody may yet get it twice: the ledger says so."""
        if seen.attempts > len(WAITS):
            record_failed(connection, seen, why(OutcomeUnknown()), now)
        elif put_back(connection, seen, Delivery.WAITING):
            note(connection, seen, "resent_after_unknown", now)
            self._queue(connection, seen)

    def _ask_again_later(self, seen: Leaving, failure: DeliveryFailure) -> None:
        now = self._clock()
        since = seen.tried_at or seen.outgoing.created_at or now
        with self._database.begin() as connection:
            if (now - since).total_seconds() > GIVE_UP_AFTER:
                record_failed(connection, seen, why(OutcomeUnknown()), now)
                return
            status = seen.outgoing.status
            doubtful = Delivery.UNKNOWN if status is Delivery.SENDING else status
            put_back(connection, seen, doubtful, error=why(failure), try_at=now + ASK_AGAIN)

    def _queue(self, connection: Connection, seen: Leaving) -> None:
        channel = seen.outgoing.to.channel.value
        self._jobs.deliver(connection, seen.id, seen.address_id, channel)

    def _before(self) -> Before:
        now = self._clock()
        return Before(
            waiting=now - LOST,
            sending=now - STALLED,
            # A minute more than the message's own job waits, which is the first to look.
            unknown=now - LOOK_AFTER,
            handed_over=now - RECEIPT_DUE,
        )
