"""Whether a phone or chat can be reached, as its provider tells us."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, bindparam, update

from messages.addresses import Address
from storage.people import AddressRow

_NOTE = (
    update(AddressRow)
    .where(
        AddressRow.landlord == bindparam("whose"),
        AddressRow.channel == bindparam("way"),
        AddressRow.value == bindparam("where"),
    )
    .values(unreachable_at=bindparam("since"))
)


def note_reach(
    connection: Connection, landlord: str, address: Address, unreachable_since: datetime | None
) -> bool:
    """Note since when (UTC) an address cannot be reached, None when it can; False if unknown to us."""
    found = {
        "whose": landlord,
        "way": address.channel.value,
        "where": address.value,
        "since": unreachable_since,
    }
    return connection.execute(_NOTE, found).rowcount == 1
