"""How far each landlord's own system has been told what happened."""

from __future__ import annotations

from sqlalchemy import BigInteger, Connection, func, insert, select, update
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base
from storage.ledger import LedgerRow


class WebhookRow(Base):
    """The last entry of the ledger that a landlord's webhook took."""

    __tablename__ = "webhook"

    landlord: Mapped[str] = mapped_column(primary_key=True)
    told_up_to: Mapped[int] = mapped_column(BigInteger)


def told_up_to(connection: Connection, landlord: str) -> int:
    """That entry's number; the first time anybody asks, the newest there is."""
    known = select(WebhookRow.told_up_to).where(WebhookRow.landlord == landlord)
    told = connection.execute(known).scalar_one_or_none()
    if told is not None:
        return told
    newest = select(func.coalesce(func.max(LedgerRow.id), 0)).scalar_subquery()
    begun = insert(WebhookRow).values(landlord=landlord, told_up_to=newest)
    return connection.execute(begun.returning(WebhookRow.told_up_to)).scalar_one()


def note_told(connection: Connection, landlord: str, up_to: int) -> None:
    """The webhook took everything up to this entry."""
    mine = update(WebhookRow).where(WebhookRow.landlord == landlord)
    connection.execute(mine.values(told_up_to=up_to))
