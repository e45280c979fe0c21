"""What a conversation remembers between messages."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Moment


class SessionRow(Base):
    """One conversation's state, as `conversations.session` writes it.

    `with_staff_since` is set while a member of staff holds the conversation and
    the assistant keeps quiet.
    """

    __tablename__ = "session"

    address_id: Mapped[int] = mapped_column(
        ForeignKey("address.id"), primary_key=True, autoincrement=False
    )
    version: Mapped[int]
    state: Mapped[dict[str, Any]]
    with_staff_since: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    updated_at: Mapped[Moment]
