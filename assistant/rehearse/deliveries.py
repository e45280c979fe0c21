"""Messages of a rehearsal leave through the real journey, and arrive at once."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime, timedelta

from sqlalchemy import Connection

from assistant.deliver import Deliver, Retry
from assistant.note_receipt import NoteReceipt
from assistant.settle import Settle
from messages.addresses import Channel
from messages.outgoing import Delivery, Outgoing, Receipt
from storage.database import Database


class RememberedJobs:
    """Deliveries that wait, in memory: what `assistant.jobs` keeps in the database."""

    def __init__(self) -> None:
        self.waiting: list[tuple[int, datetime | None]] = []

    def deliver(
        self,
        connection: Connection,
        outbox_id: int,
        address_id: int,
        channel: str,
        *,
        at: datetime | None = None,
    ) -> None:
        """Remember to deliver this message."""
        self.waiting.append((outbox_id, at))

    def pending(self, connection: Connection, address_ids: Collection[int]) -> set[int]:
        """Which messages still wait."""
        return {outbox_id for outbox_id, _ in self.waiting}

    def fetch(self, connection: Connection, attachment_id: int, channel: str) -> None:
        """Nobody sends a real file in a rehearsal: it stays waiting."""


class Postman:
    """Sends what waits and reports it delivered."""

    def __init__(self, database: Database, jobs: RememberedJobs, clock: Callable[[], datetime]):
        senders = dict.fromkeys(Channel, _InMemory())
        settle = Settle(database, senders, jobs, clock)
        self._deliver = Deliver(database, senders, settle, clock)
        self._note = NoteReceipt(database, clock)
        self._jobs = jobs
        self._clock = clock

    def deliver_all(self) -> None:
        """Deliver everything that is due; what must wait stays."""
        later: list[tuple[int, datetime | None]] = []
        while self._jobs.waiting:
            outbox_id, at = self._jobs.waiting.pop(0)
            if at is not None and at > self._clock():
                later.append((outbox_id, at))
            elif again := self._send(outbox_id):
                later.append((outbox_id, again))
        self._jobs.waiting.extend(later)

    def _send(self, outbox_id: int) -> datetime | None:
        try:
            self._deliver.deliver(outbox_id)
        except Retry as again:
            return self._clock() + timedelta(seconds=again.seconds)
        self._note.note_receipt(Receipt(Delivery.DELIVERED, provider_id=_id(outbox_id)))
        return None


class _InMemory:
    """A provider that takes every message."""

    def send(self, outgoing: Outgoing) -> str:
        return _id(outgoing.id)

    def find(self, outgoing: Outgoing) -> str | None:
        return _id(outgoing.id)


def _id(outbox_id: int) -> str:
    return f"rehearsal:{outbox_id}"
