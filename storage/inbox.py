"""Messages that came in, each kept once and untouched."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, ForeignKey, Identity, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment


class InboxRow(Base):
    """One incoming message. The unique key on channel and provider id makes a repeat harmless.

    `body` is what the person wrote. PostgreSQL cannot hold a few characters (NUL,
    lone surrogates); then `body` shows a mark for them and `original` has the exact bytes
    (UTF-8, surrogates passed).
    """

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("channel", "provider_id"),
        Index("ix_inbox_address_id_id", "address_id", "id"),
    )

    id: Mapped[int] = mapped_column(BigInteger, Identity(always=False), primary_key=True)
    """Given out as the conversation is read, so that the whole turn is written at once."""
    landlord: Mapped[str]
    channel: Mapped[str]
    provider_id: Mapped[str]
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    body: Mapped[str]
    original: Mapped[bytes | None]
    choice: Mapped[str | None]
    understood: Mapped[dict[str, Any]]
    received_at: Mapped[Moment]
