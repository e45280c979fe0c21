"""Photos, files and voice notes that people send."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment


class AttachmentRow(Base):
    """One file. `status` is waiting (still with the provider), kept, refused or failed."""

    __tablename__ = "attachment"
    __table_args__ = (
        Index("ix_attachment_case_id", "case_id"),
        Index("ix_attachment_inbox_id", "inbox_id"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    inbox_id: Mapped[int] = mapped_column(ForeignKey("inbox.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    source: Mapped[str]
    """Where the provider keeps it: an address for Twilio, a file id for Telegram."""
    content_type: Mapped[str]
    file_name: Mapped[str] = mapped_column(default="", server_default="")
    status: Mapped[str]
    size: Mapped[int | None]
    sha256: Mapped[str | None]
    content: Mapped[bytes | None]
    received_at: Mapped[Moment]
