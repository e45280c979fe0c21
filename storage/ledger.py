"""What happened, added to and never edited."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Index
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment


class LedgerRow(Base):
    """One past-tense fact about a case or a conversation. The database refuses to change it.

    `actor` is resident, representative, assistant, staff or system. The numbers of cases,
    addresses and staff are no foreign keys: history stays when what it speaks of is erased.
    """

    __tablename__ = "ledger"
    __table_args__ = (
        Index("ix_ledger_case_id_id", "case_id", "id"),
        Index("ix_ledger_address_id_id", "address_id", "id"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    case_id: Mapped[int | None] = mapped_column(BigInteger)
    address_id: Mapped[int | None] = mapped_column(BigInteger)
    at: Mapped[Moment]
    actor: Mapped[str]
    staff_id: Mapped[int | None] = mapped_column(BigInteger)
    event: Mapped[str]
    data: Mapped[dict[str, Any]]
