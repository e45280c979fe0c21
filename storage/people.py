"""People and the addresses they are reached at."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import (
    Connection,
    DateTime,
    ForeignKey,
    Index,
    Select,
    UniqueConstraint,
    func,
    select,
)
from sqlalchemy.orm import Mapped, aliased, mapped_column

from storage.base import Base, Id, Moment


class Person(Base):
    """Somebody a landlord serves or hears from: resident, representative or neighbour."""

    __tablename__ = "person"

    id: Mapped[Id]
    landlord: Mapped[str]
    name: Mapped[str] = mapped_column(default="", server_default="")
    home: Mapped[str] = mapped_column(default="", server_default="")
    postcode: Mapped[str] = mapped_column(default="", server_default="")
    language: Mapped[str] = mapped_column(default="en", server_default="en")
    created_at: Mapped[Moment] = mapped_column(server_default=func.now())


class AddressRow(Base):
    """A phone or chat. `held` means the landlord had it on record before we were texted.

    Two addresses are one person's only where that was proved (`storage.proofs`).
    The row is the lock that keeps one person's messages in order.
    """

    __tablename__ = "address"
    __table_args__ = (
        UniqueConstraint("landlord", "channel", "value"),
        Index("ix_address_person_id", "person_id"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    channel: Mapped[str]
    value: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    held: Mapped[bool] = mapped_column(default=False, server_default="false")
    stopped_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    unsafe_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    """Since when nothing but answers may go here: somebody else may read it."""
    unreachable_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    last_heard_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    created_at: Mapped[Moment] = mapped_column(server_default=func.now())


class Adjustment(Base):
    """Something that makes this easier for a person, with who asked and its status (HOC-5.10)."""

    __tablename__ = "adjustment"
    __table_args__ = (
        Index("ix_adjustment_person_id", "person_id"),
        UniqueConstraint("person_id", "code"),
    )

    id: Mapped[Id]
    landlord: Mapped[str]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    code: Mapped[str]
    words: Mapped[str] = mapped_column(default="", server_default="")
    status: Mapped[str] = mapped_column(default="asked", server_default="asked")
    asked_at: Mapped[Moment]
    decided_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    review_on: Mapped[date | None]


def address_of(connection: Connection, landlord: str, channel: str, value: str) -> int | None:
    """The number of the address that a landlord knows by this value, if there is one."""
    known = select(AddressRow.id).where(
        AddressRow.landlord == landlord, AddressRow.channel == channel, AddressRow.value == value
    )
    return connection.execute(known).scalar_one_or_none()


_THERE = aliased(AddressRow)


def ways_to(address_id: int) -> Select:
    """The numbers of every address of the person who is at this one."""
    owner = select(_THERE.person_id).where(_THERE.id == address_id).scalar_subquery()
    return select(AddressRow.id).where(AddressRow.person_id == owner)
