"""Asking Telegram for updates, where it cannot post them to us."""

from __future__ import annotations

import asyncio
from typing import Any

import structlog
from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.methods import GetUpdates
from aiogram.utils.backoff import Backoff, BackoffConfig

from bot.kept import Updates
from bot.receive import KINDS
from messages.failures import SetUpWrong

log = structlog.get_logger()

HOLD = 25
"""Seconds for which Telegram holds a question open until there is something to tell."""

SLACK = 10
"""Seconds that the answer may take beyond that."""

BETWEEN_TRIES = BackoffConfig(min_delay=1.0, max_delay=30.0, factor=2.0, jitter=0.1)


class GetRawUpdates(GetUpdates):
    """Updates as they are: parsed here, one that we cannot read would block all that follow."""

    __returning__ = list[dict[str, Any]]


class Poll:
    """Long polling. An update is confirmed to Telegram only once it is kept."""

    def __init__(self, name: str, bot: Bot, updates: Updates):
        self._name = name
        self._bot = bot
        self._updates = updates
        self._next: int | None = None

    async def run(self) -> None:
        """Ask until cancelled; raises `SetUpWrong` when Telegram does not know the token."""
        pause = Backoff(BETWEEN_TRIES)
        while True:
            try:
                await self._without_webhook()
                while True:
                    await self.once()
                    pause.reset()
            except (TelegramUnauthorizedError, TelegramNotFound) as refusal:
                raise SetUpWrong("Telegram does not know this token") from refusal
            except (AiogramError, self._updates.Away) as trouble:
                log.warning("telegram_polling_waits", reason=type(trouble).__name__)
                await pause.asleep()

    async def once(self) -> int:
        """Ask once and keep what comes; says how many there were."""
        asking = GetRawUpdates(offset=self._next, timeout=HOLD, allowed_updates=KINDS)
        batch: Any = await self._bot(asking, request_timeout=HOLD + SLACK)
        for body in batch:
            await asyncio.to_thread(self._updates.keep, self._name, body["update_id"], body)
            self._next = body["update_id"] + 1
        return len(batch)

    async def _without_webhook(self) -> None:
        # Telegram answers 409 to a question while a webhook is set. What waits there is kept.
        await self._bot.delete_webhook(drop_pending_updates=False)
