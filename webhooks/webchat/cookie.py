"""The cookie that keeps a browser in its conversation: one for each landlord, unread by scripts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask import Response, current_app, request

from webhooks.webchat.parts import Landlord
from webhooks.webchat.token import is_token


def token_in_cookie(landlord: Landlord) -> str | None:
    """The token this browser brought, if it has our shape."""
    token = request.cookies.get(_name(landlord), "")
    return token if is_token(token) else None


def keep_in_cookie(
    answer: Response, landlord: Landlord, token: str, *, lasting: timedelta | None = None
) -> None:
    """Keep the token until the browser is closed, as a shared computer should; or for `lasting`."""
    answer.set_cookie(_name(landlord), token, max_age=lasting, **_traits(landlord))


def forget_cookie(answer: Response, landlord: Landlord) -> None:
    """Take this browser out of its conversation; the conversation itself is kept."""
    answer.delete_cookie(_name(landlord), **_traits(landlord))


def _name(landlord: Landlord) -> str:
    prefix = "__Host-" if _https() else ""
    return f"{prefix}chat-{landlord.page}"


def _traits(landlord: Landlord) -> dict[str, Any]:
    # A page framed by a landlord's own site gets its cookies only as "None, partitioned", which
    # needs https. Forms are guarded by a seal of their own (seal.py), JSON by its content type.
    framed = bool(landlord.sites) and _https()
    return {
        "path": "/",
        "httponly": True,
        "secure": _https(),
        "samesite": "None" if framed else "Lax",
        "partitioned": framed,
    }


def _https() -> bool:
    return bool(current_app.config["SESSION_COOKIE_SECURE"])
