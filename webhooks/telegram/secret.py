"""How Telegram proves that a call is its own."""

from __future__ import annotations

import hmac

from flask import Request

HEADER = "X-Telegram-Bot-Api-Secret-Token"


def is_proved(request: Request, secret: str) -> bool:
    """Whether the caller sent this bot's secret, compared in constant time.

    A bot without a secret proves nobody: an empty header must not open the door.
    """
    given = request.headers.get(HEADER, "")
    same = hmac.compare_digest(given.encode(), secret.encode())
    return same and bool(secret)
