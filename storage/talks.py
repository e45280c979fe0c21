"""Who answers in a conversation: the assistant, or a member of staff since some moment."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, select, update

from storage.people import AddressRow
from storage.sessions import SessionRow


def talk_landlord(connection: Connection, address_id: int) -> str | None:
    """The landlord a conversation is with; None when there is no such conversation."""
    return connection.execute(
        select(AddressRow.landlord).where(AddressRow.id == address_id)
    ).scalar_one_or_none()


def hold_talk(connection: Connection, address_id: int, since: datetime | None) -> None:
    """Staff hold the conversation from this moment; None gives it back to the assistant."""
    connection.execute(
        update(SessionRow)
        .where(SessionRow.address_id == address_id)
        .values(with_staff_since=since, updated_at=since or SessionRow.updated_at)
    )
