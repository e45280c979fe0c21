"""Whether a resident lets somebody act for them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import DateTime, ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment


class ConsentRow(Base):
    """One resident's consent to one representative on one case (`cases.consent`)."""

    __tablename__ = "consent"
    __table_args__ = (
        UniqueConstraint("case_id"),
        Index("ix_consent_resident_address_id", "resident_address_id"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"))
    representative_address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    representative_name: Mapped[str] = mapped_column(default="", server_default="")
    relation: Mapped[str] = mapped_column(default="", server_default="")
    resident_name: Mapped[str] = mapped_column(default="", server_default="")
    resident_address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    status: Mapped[str]
    """needed, asked, given, refused or withdrawn."""
    form: Mapped[str] = mapped_column(default="", server_default="")
    scope: Mapped[str] = mapped_column(default="", server_default="")
    asked_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    answered_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    withdrawn_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    ends_on: Mapped[date | None]
    recorded_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    written_follow_up: Mapped[str] = mapped_column(default="", server_default="")
    """owed or sent, after spoken consent; empty otherwise."""
    attachment_id: Mapped[int | None] = mapped_column(
        ForeignKey("attachment.id", ondelete="SET NULL")
    )
    """The photo or file of the form that the resident signed."""
    created_at: Mapped[Moment]
