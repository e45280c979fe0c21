"""Telling Telegram where to post updates."""

from __future__ import annotations

import re

from aiogram.exceptions import AiogramError

from bot.account import Account
from bot.client import connect
from bot.failures import failure_of
from bot.receive import KINDS
from messages.failures import SetUpWrong

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
"""What Telegram takes as a secret token."""


def address(account: Account, public_url: str) -> str:
    """Where Telegram is to post this bot's updates."""
    return f"{public_url.rstrip('/')}/telegram/{account.name}"


def is_possible(account: Account, public_url: str) -> bool:
    """Whether Telegram can post to us: it wants https, and our door wants a secret."""
    return public_url.startswith("https://") and bool(account.secret)


async def set_webhook(account: Account, public_url: str) -> str:
    """Set the webhook with its secret and return its address; raises `DeliveryFailure`."""
    if not public_url.startswith("https://"):
        raise SetUpWrong("Telegram posts to https addresses only: set REDRESS_PUBLIC_URL to one.")
    if not SECRET.fullmatch(account.secret):
        raise SetUpWrong(
            "REDRESS_TELEGRAM_SECRET must be 1 to 256 letters, digits, hyphens or underscores."
        )
    url = address(account, public_url)
    async with connect(account) as bot:
        try:
            await bot.set_webhook(url, secret_token=account.secret, allowed_updates=KINDS)
        except AiogramError as error:
            raise failure_of(error) from error
    return url
