"""The delivery journeys upon a real database, with a provider that does as it is told."""

from __future__ import annotations

import pytest
from fakes import FrozenClock

from assistant.deliver import Deliver
from assistant.jobs import QueuedJobs
from assistant.note_receipt import NoteReceipt
from assistant.settle import Settle
from messages.addresses import Channel
from storage.database import Database
from tests.stand_ins.delivery import Outbox, Provider


@pytest.fixture
def outbox(database: Database) -> Outbox:
    return Outbox(database)


@pytest.fixture
def provider() -> Provider:
    return Provider()


@pytest.fixture
def settle(database: Database, provider: Provider, clock: FrozenClock) -> Settle:
    return Settle(database, {Channel.SMS: provider}, QueuedJobs(), clock)


@pytest.fixture
def deliver(database: Database, provider: Provider, settle: Settle, clock: FrozenClock) -> Deliver:
    return Deliver(database, {Channel.SMS: provider}, settle, clock)


@pytest.fixture
def note(database: Database, clock: FrozenClock) -> NoteReceipt:
    return NoteReceipt(database, clock)
