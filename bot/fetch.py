"""Getting an attachment that Telegram keeps for us."""

from __future__ import annotations

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramNotFound
from aiohttp import ClientError, ClientResponseError

from bot.attached import SCHEME
from messages.incoming import Media

LARGEST = 20 * 1024 * 1024
"""Bytes that Telegram lets a bot download."""

WITHIN = 60
"""Seconds that one download may take."""


class AttachmentAway(Exception):
    """The file could not be fetched now: try again."""


class AttachmentRefused(Exception):
    """The file is too large or gone: it will not be had by trying again."""


async def fetch(bot: Bot, media: Media) -> bytes:
    """The file's content, at most 20 MB; raises `AttachmentAway` or `AttachmentRefused`."""
    try:
        file = await bot.get_file(media.url.removeprefix(SCHEME))
        return await _download(bot, file.file_path or "")
    except (TelegramBadRequest, TelegramNotFound) as refusal:
        raise AttachmentRefused(refusal.message) from refusal
    except ClientResponseError as refusal:
        raise _of_status(refusal.status) from refusal
    except (AiogramError, ClientError, TimeoutError) as away:
        raise AttachmentAway(type(away).__name__) from away


async def _download(bot: Bot, path: str) -> bytes:
    url = bot.session.api.file_url(bot.token, path)
    content = bytearray()
    async for chunk in bot.session.stream_content(url, timeout=WITHIN):
        content += chunk
        if len(content) > LARGEST:
            raise AttachmentRefused("larger than 20 MB")
    return bytes(content)


def _of_status(status: int) -> Exception:
    is_gone = status in (400, 404, 410)
    return (AttachmentRefused if is_gone else AttachmentAway)(f"status {status}")
