"""Codes by which somebody at a new address shows that they are who we know (REP-ID)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    DateTime,
    ForeignKey,
    Index,
    Row,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment
from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.people import AddressRow, ways_to


class ProofRow(Base):
    """One code. `address_id` asked for it, `sent_to_id` got it.

    Without a case nothing was sent, and no code is right: whoever asks cannot tell the difference.
    It ends when it is used, tried too often, or another is asked for. `person_before` is
    whose the address was until it was proved. The code is in the message that was sent as well.
    """

    __tablename__ = "proof"
    __table_args__ = (
        Index("ix_proof_address_id", "address_id"),
        Index("ix_proof_case_id", "case_id"),
        Index("ix_proof_sent_to_id", "sent_to_id"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    address_id: Mapped[int] = mapped_column(ForeignKey("address.id"))
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"))
    sent_to_id: Mapped[int | None] = mapped_column(ForeignKey("address.id"))
    person_before: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    code: Mapped[str]
    tries: Mapped[int] = mapped_column(default=0, server_default="0")
    asked_at: Mapped[Moment]
    ended_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    proved_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    refused_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))


def case_meant(connection: Connection, landlord: str, wanted: str) -> Row | None:
    """The case of this reference, or the newest begun on this phone number (E.164), complaints first.

    None where somebody acts for the resident, or nobody is named: a code cannot say which of them
    is asking.
    """
    here = AddressRow.value == wanted if wanted.startswith("+") else CaseRow.reference == wanted
    return connection.execute(
        select(CaseRow.id, CaseRow.reference, CaseRow.address_id)
        .join(AddressRow, AddressRow.id == CaseRow.address_id)
        .outerjoin(ConsentRow, ConsentRow.case_id == CaseRow.id)
        .where(CaseRow.landlord == landlord, here, CaseRow.erased_at.is_(None))
        .where(ConsentRow.id.is_(None), CaseRow.flags.contains(["anonymous"]).is_(False))
        .order_by((CaseRow.kind == "complaint").desc(), CaseRow.id.desc())
        .limit(1)
    ).one_or_none()


def reachable_safely(connection: Connection, address_id: int, unsafe: tuple[str, ...]) -> bool:
    """Whether a code may go there: they let us write, and no case of theirs is unsafe or closed off."""
    there = select(AddressRow.id).where(
        AddressRow.id == address_id,
        AddressRow.stopped_at.is_(None),
        AddressRow.unsafe_at.is_(None),
        AddressRow.unreachable_at.is_(None),
    )
    ways = ways_to(address_id)
    theirs = or_(CaseRow.address_id.in_(ways), CaseRow.resident_address_id.in_(ways))
    kept_close = or_(CaseRow.flags.overlap(list(unsafe)), CaseRow.only_for != "")
    hidden = select(CaseRow.id).where(theirs, kept_close)
    free = connection.execute(there).first() is not None
    return free and connection.execute(hidden.limit(1)).first() is None


def codes_since(connection: Connection, case_id: int, since: datetime) -> int:
    """How many codes were sent for a case from that moment on."""
    sent = ProofRow.case_id == case_id, ProofRow.asked_at > since
    return connection.execute(select(func.count()).where(*sent)).scalar_one()


def add_proof(
    connection: Connection,
    *,
    landlord: str,
    address_id: int,
    case_id: int | None,
    sent_to_id: int | None,
    code: str,
    at: datetime,
) -> None:
    """Keep a new code; the one before it is none any more."""
    connection.execute(update(ProofRow).where(*_open(address_id)).values(ended_at=at))
    connection.execute(
        insert(ProofRow).values(
            landlord=landlord,
            address_id=address_id,
            case_id=case_id,
            sent_to_id=sent_to_id,
            code=code,
            asked_at=at,
        )
    )


def count_miss(connection: Connection, address_id: int, most: int, at: datetime) -> None:
    """One more wrong try; after the last one the code is none any more."""
    connection.execute(update(ProofRow).where(*_open(address_id)).values(tries=ProofRow.tries + 1))
    used_up = (*_open(address_id), ProofRow.tries >= most)
    connection.execute(update(ProofRow).where(*used_up).values(ended_at=at))


def use_proof(connection: Connection, address_id: int, person_id: int, at: datetime) -> Row:
    """The code was right: the `case_id` it was sent for, and `sent_to_id`, where it was read."""
    return connection.execute(
        update(ProofRow)
        .where(*_open(address_id))
        .values(proved_at=at, ended_at=at, person_before=person_id)
        .returning(ProofRow.case_id, ProofRow.sent_to_id)
    ).one()


def refuse_proofs(connection: Connection, sent_to_id: int, at: datetime) -> list[Row]:
    """Whoever holds this address asked for none of it: each of those, once.

    The code is not ended: whoever asked must not learn from that that there was somebody to refuse.
    """
    return list(
        connection.execute(
            update(ProofRow)
            .where(ProofRow.sent_to_id == sent_to_id, ProofRow.refused_at.is_(None))
            .values(refused_at=at)
            .returning(
                ProofRow.address_id, ProofRow.case_id, ProofRow.person_before, ProofRow.proved_at
            )
        )
    )


def _open(address_id: int) -> tuple[ColumnElement[bool], ...]:
    return ProofRow.address_id == address_id, ProofRow.ended_at.is_(None)
