"""Handling the updates that are kept, each once and each person's in order."""

from __future__ import annotations

import asyncio
from itertools import groupby
from typing import Any

import structlog
from aiogram import Bot, Dispatcher
from aiogram.types import Update
from pydantic import ValidationError

from bot.kept import Kept, Updates
from bot.receive import KINDS

log = structlog.get_logger()

LOOK_EVERY = 0.5
"""Seconds between two looks when no news comes; also how long the process may take to end."""

AFTER_TROUBLE = 1.0
"""Seconds before another try when the database is away or something went wrong."""

TRIES = 3
"""How often an update may go wrong before it is set aside."""


class SetBack(Exception):
    """Something went wrong that may go right next time."""


class Drain:
    """One bot's updates, from kept to handled.

    1. Chats go side by side, one chat's updates one after the other, as Telegram numbered them.
    2. An update that is no update (`ValidationError`) is set aside at once with the reason.
    3. One that goes wrong in another way is tried again, and set aside the third time.
    4. While the database is away nothing counts as a try.
    """

    def __init__(self, name: str, bot: Bot, dispatcher: Dispatcher, updates: Updates):
        self._name = name
        self._bot = bot
        self._dispatcher = dispatcher
        self._updates = updates
        self._failed: dict[int, int] = {}

    async def run(self) -> None:
        """Handle what is kept, wait for news, and so on until cancelled."""
        while True:
            try:
                await self._follow()
            except (self._updates.Away, SetBack) as trouble:
                log.warning("telegram_updates_wait", reason=type(trouble).__name__)
                await asyncio.sleep(AFTER_TROUBLE)

    async def _follow(self) -> None:
        opening = self._updates.listening()
        wait = await asyncio.to_thread(opening.__enter__)
        try:
            while True:
                while await self.once():
                    pass
                await asyncio.to_thread(wait, LOOK_EVERY)
        finally:
            await asyncio.to_thread(opening.__exit__, None, None, None)

    async def once(self) -> bool:
        """Handle the oldest that wait; False when there were none. Raises `Away`, `SetBack`."""
        waiting = list(await asyncio.to_thread(self._updates.waiting, self._name))
        chats = [self._in_turn(updates) for updates in _by_chat(waiting)]
        for outcome in await asyncio.gather(*chats, return_exceptions=True):
            if isinstance(outcome, BaseException):
                raise outcome
        return bool(waiting)

    async def _in_turn(self, updates: list[Kept]) -> None:
        for update in updates:
            failure = await self._handle(update)
            await asyncio.to_thread(self._updates.settle, self._name, update.update_id, failure)

    async def _handle(self, kept: Kept) -> str:
        """Why the update is to be set aside; empty when it was handled."""
        if not any(kept.body.get(kind) for kind in KINDS):
            return ""  # not asked for; aiogram would warn of it with everything it says
        try:
            update = Update.model_validate(kept.body, context={"bot": self._bot})
        except ValidationError as problem:
            return self._set_aside(kept, _what_is_wrong(problem))
        try:
            await self._dispatcher.feed_update(self._bot, update, kept_at=kept.received_at)
        except self._updates.Away:
            raise
        except Exception as problem:
            # Whatever it is, the others must go on.
            return self._count(kept, problem)
        self._failed.pop(kept.update_id, None)
        return ""

    def _count(self, kept: Kept, problem: Exception) -> str:
        failed = self._failed[kept.update_id] = self._failed.get(kept.update_id, 0) + 1
        if failed < TRIES:
            raise SetBack from problem
        del self._failed[kept.update_id]
        return self._set_aside(kept, type(problem).__name__)

    def _set_aside(self, kept: Kept, reason: str) -> str:
        log.error("telegram_update_set_aside", update_id=kept.update_id, reason=reason)
        return reason


def _by_chat(updates: list[Kept]) -> list[list[Kept]]:
    in_order = sorted(updates, key=lambda kept: (_chat(kept.body), kept.update_id))
    return [list(group) for _, group in groupby(in_order, key=lambda kept: _chat(kept.body))]


def _chat(body: dict[str, Any]) -> str:
    """Whose turn an update is part of; read with care, as nothing has checked it yet."""
    for content in body.values():
        holder = content.get("message", content) if isinstance(content, dict) else None
        if isinstance(holder, dict) and isinstance(chat := holder.get("chat"), dict):
            return str(chat.get("id"))
    return ""


def _what_is_wrong(problem: ValidationError) -> str:
    """Where an update differs from what we know, without what it says."""
    places = (".".join(map(str, error["loc"])) + " " + error["type"] for error in problem.errors())
    return f"ValidationError: {', '.join(places)}"[:500]
