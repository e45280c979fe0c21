"""The process is killed at any moment of a delivery: nothing is lost and nothing is doubled."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection

from assistant.deliver import Deliver, Retry
from assistant.jobs import QueuedJobs
from assistant.settle import Settle
from messages.addresses import Channel
from messages.failures import OutcomeUnknown, ProviderAway
from messages.outgoing import Delivery
from storage.database import Database


class Killed(BaseException):
    """The power goes."""


class DyingDatabase(Database):
    """Dies at one of its transactions: before it begins, before it commits, or after."""

    def __init__(self, database: Database, transaction: int, moment: str):
        super().__init__(database.engine)
        self._left = transaction
        self._moment = moment

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        self._left -= 1
        now = self._left == 0
        if now and self._moment == "before it begins":
            raise Killed
        with super().begin() as connection:
            yield connection
            if now and self._moment == "before it commits":
                raise Killed
        if now and self._moment == "after it commits":
            raise Killed


class Honest:
    """A provider that records what it takes. `next` is raised once, after taking or not."""

    def __init__(self) -> None:
        self.taken: list[int] = []
        self.next: list[BaseException] = []

    def send(self, outgoing) -> str:
        failure = self.next.pop(0) if self.next else None
        if not isinstance(failure, ProviderAway):
            self.taken.append(outgoing.id)
        if failure:
            raise failure
        return f"SM{outgoing.id}"

    def find(self, outgoing) -> str | None:
        return f"SM{outgoing.id}" if outgoing.id in self.taken else None


@pytest.fixture
def honest() -> Honest:
    return Honest()


def journey(database, honest, clock) -> Deliver:
    senders = {Channel.SMS: honest}
    return Deliver(database, senders, Settle(database, senders, QueuedJobs(), clock), clock)


@pytest.mark.parametrize("moment", ["before it begins", "before it commits", "after it commits"])
@pytest.mark.parametrize("transaction", [1, 2])
@pytest.mark.parametrize("trouble", [[], [ProviderAway()], [OutcomeUnknown()]])
def test_killed_at_any_transaction_the_message_still_arrives_once(
    database, outbox, honest, clock, moment, transaction, trouble
):
    message = outbox.put(outbox.person())
    honest.next = list(trouble)
    with pytest.raises(Killed):
        journey(DyingDatabase(database, transaction, moment), honest, clock).deliver(message)

    arrive(database, outbox, honest, clock, message)


def test_killed_while_the_provider_is_called_the_message_still_arrives_once(
    database, outbox, honest, clock
):
    message = outbox.put(outbox.person())
    honest.next = [Killed()]
    with pytest.raises(Killed):
        journey(database, honest, clock).deliver(message)

    arrive(database, outbox, honest, clock, message)


def arrive(database, outbox, honest, clock, message) -> None:
    """The job is taken over by a worker that lives."""
    deliver = journey(database, honest, clock)
    for _ in range(10):
        try:
            deliver.deliver(message)
        except Retry as again:
            clock.forward(seconds=again.seconds)
    assert outbox.status(message) is Delivery.SENT
    assert honest.taken == [message]
