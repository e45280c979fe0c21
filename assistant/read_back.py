"""The conversation as the person in it may read it, and what their browser has of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from messages.addresses import Address
from messages.outgoing import Delivery, Outgoing, Receipt
from storage.database import Database
from storage.transcripts import Line as ChatLine
from storage.transcripts import arrived, is_known, lines, since

__all__ = ["ChatLine", "ReadBack"]


class ReadBack:
    """Reads web chat's conversations back. Each method raises `DatabaseAway`."""

    def __init__(
        self,
        database: Database,
        note_receipt: Callable[[Receipt], bool],
        clock: Callable[[], datetime],
    ):
        self._database = database
        self._note_receipt = note_receipt
        self._clock = clock

    def knows(self, landlord: str, address: Address) -> bool:
        """Whether this conversation has begun."""
        with self._database.begin() as connection:
            return is_known(connection, landlord, address)

    def transcript(self, landlord: str, address: Address) -> tuple[ChatLine, ...]:
        """Everything said so far, both ways, in order."""
        with self._database.begin() as connection:
            return lines(connection, landlord, address, self._clock())

    def fresh(self, landlord: str, address: Address, after: int) -> tuple[Outgoing, ...]:
        """What was said after the message `after`, oldest first; changes nothing."""
        with self._database.begin() as connection:
            return since(connection, landlord, address, after, self._clock())

    def said_since(self, landlord: str, address: Address, after: int) -> tuple[Outgoing, ...]:
        """The same, for a browser that has everything up to `after`: that is delivered now."""
        now = self._clock()
        with self._database.begin() as connection:
            has = arrived(connection, landlord, address, after, now) if after else ()
            fresh = since(connection, landlord, address, after, now)
        late = tuple(message.id for message in fresh if message.id <= after)
        for id in (*has, *late):
            self._note_receipt(Receipt(Delivery.DELIVERED, outgoing_id=id))
        return fresh
