"""What Telegram's door asks of the assistant."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from assistant.receive import Receive, Reception
from messages.addresses import Address
from messages.incoming import Incoming
from storage.database import Database
from storage.reach import note_reach


class TelegramAssistant:
    """Messages, edits, and people who block the bot or come back; every call may be repeated."""

    def __init__(self, database: Database, receive: Receive):
        self._database = database
        self._receive = receive

    def receive(self, incoming: Incoming) -> Reception:
        """A message or a pressed button; the answer leaves by the queue "telegram"."""
        return self._receive.receive(incoming)

    def add_words(self, incoming: Incoming) -> Reception:
        """Words that were changed after they were sent: heard for danger, and added."""
        return self._receive.receive(replace(incoming, edited=True))

    def unreachable(self, landlord: str, address: Address, at: datetime) -> None:
        """The person has blocked the bot; somebody we have never heard from is no concern."""
        with self._database.begin() as connection:
            note_reach(connection, landlord, address, at)

    def reachable(self, landlord: str, address: Address, at: datetime) -> None:
        """The person has let the bot in again."""
        with self._database.begin() as connection:
            note_reach(connection, landlord, address, None)
