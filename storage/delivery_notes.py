"""What is written down beside the outbox when a message's delivery takes a turn."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, update

from storage.leaving import Leaving, address
from storage.ledger import LedgerRow

_NOTE = insert(LedgerRow)

_STOP = (
    update(address)
    .where(address.c.id == bindparam("address_id"))
    .values(stopped_at=func.coalesce(address.c.stopped_at, bindparam("at")))
    .returning(address.c.stopped_at)
)

_UNREACHABLE = (
    update(address)
    .where(address.c.id == bindparam("address_id"))
    .values(unreachable_at=bindparam("at"))
)


def note(
    connection: Connection,
    leaving: Leaving,
    event: str,
    at: datetime,
    data: dict[str, Any] | None = None,
) -> None:
    """Add to the ledger what became of this message; the message itself is not copied there."""
    facts = {"outbox_id": leaving.id, "kinds": list(leaving.outgoing.kinds), **(data or {})}
    values = {
        "landlord": leaving.outgoing.landlord,
        "case_id": leaving.case_id,
        "address_id": leaving.address_id,
        "at": at,
        "actor": "system",
        "event": event,
        "data": facts,
    }
    connection.execute(_NOTE, values)


def stop_address(connection: Connection, address_id: int, at: datetime) -> datetime:
    """Mark that the person has texted STOP, and say since when."""
    stopped: datetime = connection.execute(_STOP, {"address_id": address_id, "at": at}).scalar_one()
    return stopped


def mark_unreachable(connection: Connection, address_id: int, at: datetime) -> None:
    """Mark that messages do not get through to this address."""
    connection.execute(_UNREACHABLE, {"address_id": address_id, "at": at})
