"""A member of staff signs in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from assistant.desk import passwords
from assistant.desk.officer import Officer
from assistant.desk.sign_in_limits import count, counted, must_wait_until
from storage.staff import set_password_hash, staff_by_id, staff_with_email


@dataclass(frozen=True, slots=True)
class SignIn:
    """How a try to sign in went: an officer, or None with the moment to wait for, if any."""

    officer: Officer | None = None
    wait_until: datetime | None = None


def sign_in(
    connection: Connection,
    secret: str,
    email: str,
    password: str,
    place: str,
    now: datetime,
) -> SignIn:
    """Check an e-mail and password; unknown e-mails and wrong passwords look and last the same.

    `place` is the caller's network address. Nothing is checked while a wait runs.
    """
    counts = counted(secret, email, place)
    wait = must_wait_until(connection, counts, now)
    if wait:
        return SignIn(wait_until=wait)
    member = with_password(connection, email, password)
    count(connection, counts, now, succeeded=member is not None)
    return SignIn(officer=officer_of(member) if member else None)


def with_password(connection: Connection, email: str, password: str) -> Row | None:
    """The member of staff whose e-mail and password these are."""
    members = staff_with_email(connection, email)
    if not members:
        passwords.fits(passwords.NOBODYS, password)
    for member in members:
        if passwords.fits(member.password_hash, password):
            if passwords.is_dated(member.password_hash):
                set_password_hash(connection, member.id, passwords.hashed(password))
            return member
    return None


def still_signed_in(connection: Connection, staff_id: int, epoch: int) -> Officer | None:
    """The officer of a session, unless they have left or were signed out everywhere."""
    member = staff_by_id(connection, staff_id)
    return officer_of(member) if member and member.session_epoch == epoch else None


def officer_of(member: Row) -> Officer:
    """The officer a staff row is about."""
    return Officer(
        id=member.id,
        landlord=member.landlord,
        name=member.name,
        email=member.email,
        role=member.role,
        epoch=member.session_epoch,
    )
