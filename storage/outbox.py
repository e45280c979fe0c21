"""Messages on their way out. Only what committed is ever sent."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment


class OutboxRow(Base):
    """One outgoing message and how far it has got (`messages.outgoing.Delivery`).

    `kinds` and `contains` say what it was for and which required elements it carried,
    in the vocabulary of `cases.letters`.
    """

    __tablename__ = "outbox"
    __table_args__ = (
        UniqueConstraint("provider_id"),
        Index("ix_outbox_address_id_id", "address_id", "id"),
        Index("ix_outbox_case_id", "case_id"),
        Index("ix_outbox_answers", "answers"),
        Index(
            "ix_outbox_unfetched",
            "landlord",
            "sent_at",
            postgresql_where=text("status = 'sent'"),
        ),
        Index(
            "ix_outbox_unsettled",
            "status",
            "created_at",
            postgresql_where=text("status in ('waiting', 'sending', 'unknown', 'handed_over')"),
        ),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    answers: Mapped[int | None] = mapped_column(ForeignKey("inbox.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    kinds: Mapped[list[str]]
    contains: Mapped[list[str]]
    body: Mapped[str]
    choices: Mapped[list[dict[str, Any]]]
    status: Mapped[str]
    provider_id: Mapped[str | None]
    attempts: Mapped[int] = mapped_column(default=0, server_default="0")
    error: Mapped[str] = mapped_column(default="", server_default="")
    created_at: Mapped[Moment]
    tried_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    """When the provider was last called, marked before the call."""
    try_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    """Not to be sent, or looked up, before this; None means at once."""
    sent_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    delivered_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
