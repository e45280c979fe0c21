"""The real assistant on a real database; Twilio and its media store on loopback."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import text

from assistant.core import Core, assemble
from assistant.fetch_evidence import FetchEvidence
from assistant.jobs import QueuedJobs
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from storage.database import Database
from tests.stand_ins.twilio import SID, TOKEN
from tests.stand_ins.twilio_media import TwilioMedia
from webhooks.twilio.media import TwilioFiles
from webhooks.twilio.sender import Account

PHOTO = b"\xff\xd8\xff\xe0\x00\x10JFIF a photo of mould"


class Resident:
    """Texts the assistant, and is answered."""

    def __init__(self, core: Core, clock: FrozenClock, number: str = "+447700900801"):
        self.core, self.clock, self.sent = core, clock, 0
        self.address = Address(Channel.WHATSAPP, number)

    def says(self, words: str, *media: Media, choice: str | None = None) -> str:
        """What we answer, all of it."""
        self.sent += 1
        self.clock.forward(minutes=1)
        incoming = Incoming(
            landlord="demo",
            sender=self.address,
            provider_id=f"{self.address.value}:{self.sent}",
            text=words,
            received_at=self.clock(),
            media=media,
            choice=choice,
        )
        replies = self.core.receive.receive(incoming, inline=True).replies
        return "\n".join(reply.text for reply in replies)


@pytest.fixture
def core(database: Database, clock: FrozenClock) -> Core:
    return assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance())


@pytest.fixture
def resident(core: Core, clock: FrozenClock) -> Resident:
    return Resident(core, clock)


@pytest.fixture
def twilio() -> Iterator[TwilioMedia]:
    with TwilioMedia({"ME1": PHOTO}) as running:
        yield running


@pytest.fixture
def account(twilio: TwilioMedia) -> Account:
    return Account(SID, TOKEN, "https://talk.example.org", {}, api_url=twilio.url)


@pytest.fixture
def fetch(database: Database, clock: FrozenClock, account: Account) -> FetchEvidence:
    return FetchEvidence(database, {Channel.WHATSAPP: TwilioFiles(account)}, clock)


@pytest.fixture
def rows(database: Database) -> Any:
    """What a query finds."""

    def found(query: str) -> list[Any]:
        with database.begin() as connection:
            return list(connection.execute(text(query)))

    return found
