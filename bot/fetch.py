"""Getting an attachment that Telegram keeps for us."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import Mapping

from aiogram import Bot
from aiogram.exceptions import (
    AiogramError,
    TelegramBadRequest,
    TelegramNotFound,
    TelegramRetryAfter,
    TelegramUnauthorizedError,
)
from aiohttp import ClientError, ClientResponseError

from bot.attached import SCHEME
from messages.fetching import (
    LARGEST,
    AccountRefused,
    FetchFailure,
    FileAway,
    FileGone,
    FileTooLarge,
)

WITHIN = 60
"""Seconds that one download may take."""

GIVE_UP_AFTER = 90.0
"""Seconds to wait for the event loop; the calls on it have shorter time-outs of their own."""

TOO_BIG = "file is too big"
"""What the Bot API says of a file over 20 MB."""


class TelegramFiles:
    """Fetches through a landlord's bot. Called from worker threads; the bots live on `loop`."""

    def __init__(self, bots: Mapping[str, Bot], loop: asyncio.AbstractEventLoop):
        self._bots = bots
        self._loop = loop

    def fetch(self, landlord: str, source: str) -> bytes:
        """The content; raises `messages.fetching.FetchFailure`."""
        bot = self._bots.get(landlord)
        if bot is None:
            raise AccountRefused
        having = asyncio.run_coroutine_threadsafe(fetch(bot, source), self._loop)
        try:
            return having.result(GIVE_UP_AFTER)
        except concurrent.futures.TimeoutError as late:
            having.cancel()
            raise FileAway("no answer in time") from late

    def forget(self, landlord: str, source: str) -> bool:
        """Always False: what a person sent stays in their own chat."""
        return False


async def fetch(bot: Bot, source: str) -> bytes:
    """The content of `telegram:<file id>`; raises `messages.fetching.FetchFailure`."""
    try:
        file = await bot.get_file(source.removeprefix(SCHEME))
        return await _download(bot, file.file_path or "")
    except TelegramRetryAfter as busy:
        raise FileAway(retry_after=busy.retry_after) from busy
    except TelegramUnauthorizedError as refusal:
        raise AccountRefused from refusal
    except (TelegramBadRequest, TelegramNotFound) as refusal:
        raise (FileTooLarge if TOO_BIG in refusal.message else FileGone)() from refusal
    except ClientResponseError as refusal:
        raise _of_status(refusal.status) from refusal
    except (AiogramError, ClientError, TimeoutError) as away:
        raise FileAway(type(away).__name__) from away


async def _download(bot: Bot, path: str) -> bytes:
    url = bot.session.api.file_url(bot.token, path)
    content = bytearray()
    async for chunk in bot.session.stream_content(url, timeout=WITHIN):
        content += chunk
        if len(content) > LARGEST:
            raise FileTooLarge
    return bytes(content)


def _of_status(status: int) -> FetchFailure:
    return FileGone() if status in (400, 404, 410) else FileAway(f"status {status}")
