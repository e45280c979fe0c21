"""The line to the Bot API."""

from __future__ import annotations

from typing import cast

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import PRODUCTION, TelegramAPIServer
from aiohttp import ClientTimeout

from bot.account import Account

ANSWER_WITHIN = 20.0
"""Seconds that one call may take, connecting included."""

CONNECT_WITHIN = 5.0


def connect(account: Account) -> Bot:
    """A client for this bot; it opens its first connection when first used.

    Connecting has a time-out of its own, so that "never reached" and "no answer" can be told
    apart afterwards. aiogram hands whatever it is given to aiohttp, which takes both forms.
    """
    timeout = ClientTimeout(total=ANSWER_WITHIN, sock_connect=CONNECT_WITHIN)
    session = AiohttpSession(api=_server(account), timeout=cast(float, timeout))
    return Bot(account.token, session=session)


def _server(account: Account) -> TelegramAPIServer:
    return TelegramAPIServer.from_base(account.api_url) if account.api_url else PRODUCTION
