"""Cases: complaints, service requests, compliments and the rest, as they stand now."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import DateTime, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment

OPEN = "state in ('open', 'answered, actions open')"
"""Somebody at the landlord still owes something, as the queue's index has it (`CaseState.is_open`)."""


class CaseRow(Base):
    """One case. Facts are kept; deadlines are computed from them (`cases.deadlines`).

    `next_due` is only an index for the queue's order, worked out anew at every change.
    `revision` lets the first of two officers win and tells the second.
    `received_at` is the first message that expressed the dissatisfaction.
    """

    __tablename__ = "case"
    __table_args__ = (
        UniqueConstraint("landlord", "reference"),
        Index("ix_case_address_id", "address_id"),
        Index("ix_case_resident_address_id", "resident_address_id"),
        Index("ix_case_person_id", "person_id"),
        Index(
            "ix_case_queue",
            "landlord",
            text("danger desc"),
            "next_due",
            "id",
            postgresql_where=text(OPEN),
        ),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    reference: Mapped[str]
    kind: Mapped[str]
    policy_version: Mapped[str]
    channel: Mapped[str]
    category: Mapped[str]
    state: Mapped[str] = mapped_column(default="open", server_default="open")
    stage: Mapped[int | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    """The resident affected, once known; None while a representative's claim is unproved."""
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    """Where the conversation that opened it takes place."""
    resident_address_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    first_inbox_id: Mapped[int | None] = mapped_column(
        # Checked at commit: the message is written last, with the whole turn.
        ForeignKey("inbox.id", use_alter=True, deferrable=True, initially="DEFERRED")
    )
    original_words: Mapped[str]
    fields: Mapped[dict[str, Any]]
    flags: Mapped[list[str]]
    queue: Mapped[str]
    priority: Mapped[str]
    danger: Mapped[bool] = mapped_column(default=False, server_default="false")
    conversation: Mapped[str] = mapped_column(default="unfinished", server_default="unfinished")
    """unfinished, or finished once the read-back was agreed."""
    handler_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    service_request_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    definition: Mapped[dict[str, Any]]
    definition_agreed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    received_at: Mapped[Moment]
    opened_at: Mapped[Moment]
    acknowledged_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    early_resolution_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    responded_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    opted_out_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    responded_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    agreed_longer_wd: Mapped[int] = mapped_column(default=0, server_default="0")
    extension_wd: Mapped[int] = mapped_column(default=0, server_default="0")
    update_every_wd: Mapped[int | None]
    direct_to_stage_2: Mapped[bool] = mapped_column(default=False, server_default="false")
    stage2_requested_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    stage2_acknowledged_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    stage2_responded_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    stage2_agreed_longer_wd: Mapped[int] = mapped_column(default=0, server_default="0")
    stage2_extension_wd: Mapped[int] = mapped_column(default=0, server_default="0")
    reviewer_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """Who decides at stage 2; never somebody who did at stage 1 (HOC-6.13)."""
    refused_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    previous_case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    """An earlier complaint that this one goes back to or grew out of."""
    told_dates: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    """The last date that the person was told, by the deadline's name (ISO)."""
    only_for: Mapped[str] = mapped_column(default="", server_default="")
    """The one role that may see the case; empty for everybody at the landlord."""
    learning: Mapped[dict[str, Any]] = mapped_column(default=dict, server_default="{}")
    legal_hold: Mapped[bool] = mapped_column(default=False, server_default="false")
    tenancy_ended_on: Mapped[date | None]
    erased_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    """When what people said was taken out of it (`storage.erasing`)."""
    next_update_on: Mapped[date | None]
    closed_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    next_due: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    next_due_name: Mapped[str] = mapped_column(default="", server_default="")
    revision: Mapped[int] = mapped_column(default=1, server_default="1")
