"""Which conversation a call to the JSON API belongs to."""

from __future__ import annotations

from flask import request

from webhooks.webchat.cookie import token_in_cookie
from webhooks.webchat.parts import Landlord, Parts
from webhooks.webchat.token import address_of, is_token


class WrongToken(Exception):
    """The token given is not one of this landlord's conversations."""


def given_token(parts: Parts, landlord: Landlord) -> str | None:
    """The token in the `Authorization` header; None without the header. Raises `WrongToken`."""
    header = request.headers.get("Authorization")
    if header is None:
        return None
    scheme, _, token = header.partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not is_token(token):
        raise WrongToken
    if not parts.read_back.knows(landlord.id, address_of(token)):
        raise WrongToken
    return token


def token_to_read(parts: Parts, landlord: Landlord) -> str:
    """The token of the header or of our own page's cookie; raises `WrongToken` without either."""
    token = given_token(parts, landlord)
    if token is None and is_from_our_page():
        token = token_in_cookie(landlord)
    if token is None:
        raise WrongToken
    return token


def is_from_our_page() -> bool:
    """Whether a call that brings a cookie was made by our own page.

    A browser says so in `Sec-Fetch-Site`; without it, only our page can send JSON here.
    """
    return request.headers.get("Sec-Fetch-Site", "same-origin") in ("same-origin", "none")
