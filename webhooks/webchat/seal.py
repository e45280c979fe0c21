"""Proof that a form came from our own page in this conversation, and not from another site."""

from __future__ import annotations

from flask import current_app
from itsdangerous import BadSignature, Signer

from webhooks.webchat.token import address_of


def seal(token: str) -> str:
    """What the form carries; worthless in any other conversation."""
    return _signer().get_signature(address_of(token).value).decode()


def is_sealed(token: str, given: str) -> bool:
    """Whether the form was made for this conversation."""
    try:
        _signer().unsign(f"{address_of(token).value}.{given}")
    except BadSignature:
        return False
    return True


def _signer() -> Signer:
    return Signer(current_app.config["SECRET_KEY"], salt="web chat form")
