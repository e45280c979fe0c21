"""Photos, files and voice notes that people send."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment


class AttachmentRow(Base):
    """One file. `status` is waiting (still with the provider), kept or failed.

    It goes with its message, or who of staff added it, and with the case it was put to.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        Index("ix_attachment_case_id", "case_id"),
        Index("ix_attachment_inbox_id", "inbox_id"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    inbox_id: Mapped[int | None] = mapped_column(ForeignKey("inbox.id", ondelete="CASCADE"))
    """The message that brought it; None for what staff added."""
    added_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """The officer who added it at the desk; None for what came with a message."""
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id", ondelete="CASCADE"))
    source: Mapped[str]
    """Where the provider keeps it: an address for Twilio, a file id for Telegram. Empty once
    nobody keeps it but us."""
    content_type: Mapped[str]
    """What its sender or the provider says it is."""
    true_type: Mapped[str] = mapped_column(default="", server_default="")
    """What its bytes say it is (`messages.file_type`)."""
    file_name: Mapped[str] = mapped_column(default="", server_default="")
    status: Mapped[str]
    attempts: Mapped[int] = mapped_column(default=0, server_default="0")
    why: Mapped[str] = mapped_column(default="", server_default="")
    """The outcome of the last attempt that brought nothing (`messages.fetching`)."""
    size: Mapped[int | None]
    sha256: Mapped[str | None]
    received_at: Mapped[Moment]


class AttachmentContent(Base):
    """The bytes of a file as they were sent, apart, so that nobody reads them by accident."""

    __tablename__ = "attachment_content"

    attachment_id: Mapped[int] = mapped_column(
        BigInteger,
        ForeignKey("attachment.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    )
    content: Mapped[bytes]


class FetchCount(Base):
    """How often fetching a file ended in each way, by channel: counted with nobody in it."""

    __tablename__ = "fetch_count"

    channel: Mapped[str] = mapped_column(primary_key=True)
    outcome: Mapped[str] = mapped_column(primary_key=True)
    times: Mapped[int] = mapped_column(BigInteger, default=1, server_default=text("1"))
