"""The conversation token: whoever holds it is in the conversation. We keep only its hash."""

from __future__ import annotations

import hashlib
import re
import secrets

from messages.addresses import Address, Channel

_SHAPE = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """32 random bytes, fit for a header and a cookie."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    """Whether it has the shape of a token that we made."""
    return _SHAPE.fullmatch(text) is not None


def address_of(token: str) -> Address:
    """Where the conversation of this token is reached."""
    return Address(Channel.WEB_CHAT, hashlib.sha256(token.encode()).hexdigest())
