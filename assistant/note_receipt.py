"""A provider says what became of a message; the message only ever moves forward."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Connection

from assistant.delivery_outcome import tell_staff
from messages.outgoing import Delivery, Receipt
from storage.database import Database
from storage.deliveries import id_of, move_forward
from storage.delivery_notes import note
from storage.leaving import Leaving


class NoteReceipt:
    """Keeps providers' receipts on the messages they are for."""

    def __init__(self, database: Database, clock: Callable[[], datetime]):
        self._database = database
        self._clock = clock

    def note_receipt(self, receipt: Receipt) -> bool:
        """Move the message forward and say whether it moved.

        Late, repeated or out-of-order receipts change nothing, nor does one for a message
        that is not ours: no repeat of it could be of any use, so nobody is asked for one.
        """
        with self._database.begin() as connection:
            outbox_id = _id(connection, receipt)
            moved = outbox_id and move_forward(
                connection,
                outbox_id,
                receipt.status,
                self._clock(),
                provider_id=receipt.provider_id,
                error=receipt.error,
            )
            if moved:
                self._write_down(connection, moved, receipt)
        return bool(moved)

    def _write_down(self, connection: Connection, moved: Leaving, receipt: Receipt) -> None:
        now = self._clock()
        if receipt.status is Delivery.FAILED:
            tell_staff(connection, moved, receipt.error, now)
        elif moved.case_id:
            note(connection, moved, f"message_{receipt.status}", now)


def _id(connection: Connection, receipt: Receipt) -> int | None:
    if receipt.outgoing_id is not None:
        return receipt.outgoing_id
    return id_of(connection, receipt.provider_id) if receipt.provider_id else None
