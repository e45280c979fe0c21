"""Members of staff and their sign-ins."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    Connection,
    Index,
    Row,
    UniqueConstraint,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.orm import Mapped, mapped_column

from storage.base import Base, Id, Moment


class StaffRow(Base):
    """Somebody who works the queue. `session_epoch` goes up to sign them out everywhere."""

    __tablename__ = "staff"
    __table_args__ = (UniqueConstraint("landlord", "email"),)

    id: Mapped[Id]
    landlord: Mapped[str]
    email: Mapped[str]
    name: Mapped[str]
    role: Mapped[str]
    password_hash: Mapped[str]
    active: Mapped[bool] = mapped_column(default=True, server_default="true")
    session_epoch: Mapped[int] = mapped_column(default=1, server_default="1")
    created_at: Mapped[Moment] = mapped_column(server_default=func.now())


class SignInAttempt(Base):
    """One try to sign in, kept to slow guessing down. `who` is a keyed hash, never an address."""

    __tablename__ = "sign_in_attempt"
    __table_args__ = (Index("ix_sign_in_attempt_who_at", "who", "at"),)

    id: Mapped[Id]
    who: Mapped[str]
    at: Mapped[Moment]
    succeeded: Mapped[bool]


def add_staff(
    connection: Connection,
    landlord: str,
    email: str,
    name: str,
    role: str,
    password_hash: str,
) -> int:
    """Keep a new member of staff and return their id; the e-mail is kept in lower case."""
    added = (
        insert(StaffRow)
        .values(
            landlord=landlord,
            email=email.strip().lower(),
            name=name.strip(),
            role=role,
            password_hash=password_hash,
        )
        .returning(StaffRow.id)
    )
    return connection.execute(added).scalar_one()


def staff_with_email(connection: Connection, email: str) -> Sequence[Row]:
    """Active members of staff with this e-mail, at whichever landlords."""
    same = StaffRow.email == email.strip().lower()
    return connection.execute(
        select(StaffRow).where(same, StaffRow.active).order_by(StaffRow.id)
    ).all()


def staff_by_id(connection: Connection, staff_id: int) -> Row | None:
    """An active member of staff, or None."""
    return connection.execute(
        select(StaffRow).where(StaffRow.id == staff_id, StaffRow.active)
    ).one_or_none()


def staff_of(connection: Connection, landlord: str) -> Sequence[Row]:
    """Everybody active at a landlord, by name."""
    return connection.execute(
        select(StaffRow)
        .where(StaffRow.landlord == landlord, StaffRow.active)
        .order_by(StaffRow.name, StaffRow.id)
    ).all()


def set_password_hash(connection: Connection, staff_id: int, password_hash: str) -> None:
    """Replace a password's hash, for instance when the hashing grew stronger."""
    connection.execute(
        update(StaffRow).where(StaffRow.id == staff_id).values(password_hash=password_hash)
    )


def sign_out_everywhere(connection: Connection, staff_id: int) -> None:
    """End every session of this member of staff."""
    connection.execute(
        update(StaffRow)
        .where(StaffRow.id == staff_id)
        .values(session_epoch=StaffRow.session_epoch + 1)
    )


def one_try_at_a_time(connection: Connection, who: str) -> None:
    """Have tries by the same `who` follow one another until each transaction ends."""
    connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(who, 0))))


def note_attempt(connection: Connection, who: str, at: datetime, *, succeeded: bool) -> None:
    """Remember one try to sign in."""
    connection.execute(insert(SignInAttempt).values(who=who, at=at, succeeded=succeeded))


def failures_since(connection: Connection, who: str, since: datetime) -> Sequence[datetime]:
    """When sign-in failed for `who` since a moment and since the last success, oldest first."""
    mine = (SignInAttempt.who == who, SignInAttempt.at > since)
    last_success = (
        select(func.max(SignInAttempt.at)).where(*mine, SignInAttempt.succeeded).scalar_subquery()
    )
    failed = select(SignInAttempt.at).where(
        *mine,
        SignInAttempt.succeeded.is_(False),
        SignInAttempt.at > func.coalesce(last_success, since),
    )
    return connection.execute(failed.order_by(SignInAttempt.at)).scalars().all()


def deactivate(connection: Connection, staff_id: int) -> None:
    """End somebody's sign-in; their name stays on what they did."""
    connection.execute(
        update(StaffRow)
        .where(StaffRow.id == staff_id)
        .values(active=False, session_epoch=StaffRow.session_epoch + 1)
    )
