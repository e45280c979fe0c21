"""How passwords are kept and checked."""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)
"""OWASP's argon2id setting: 19 MiB a check, so that sign-ins do not swell a web process."""

NOBODYS = HASHER.hash("nobody has this password")
"""Checked when the e-mail is unknown, so that the answer takes as long."""


def hashed(password: str) -> str:
    """The form in which a password is kept."""
    return HASHER.hash(password)


def fits(password_hash: str, password: str) -> bool:
    """Whether the password is the one kept."""
    try:
        return HASHER.verify(password_hash, password)
    except (VerificationError, InvalidHashError):
        return False


def is_dated(password_hash: str) -> bool:
    """Whether the hash was made with a weaker setting than today's."""
    return HASHER.check_needs_rehash(password_hash)
