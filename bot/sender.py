"""Messages of ours on their way to Telegram."""

from __future__ import annotations

import asyncio
import concurrent.futures
from collections.abc import Mapping

from aiogram import Bot
from aiogram.exceptions import AiogramError

from bot.failures import failure_of
from bot.keyboard import keyboard
from bot.splitting import pieces
from messages.failures import OutcomeUnknown, SetUpWrong
from messages.outgoing import Outgoing

GIVE_UP_AFTER = 45.0
"""Seconds to wait for the event loop; the calls on it have shorter time-outs of their own."""


class TelegramSender:
    """Sends through a landlord's bot. Called from worker threads; the bots live on `loop`.

    A text too long for one message goes in several. Where one of them fails and it is tried
    again, it goes on from there and says nothing twice.
    """

    def __init__(self, bots: Mapping[str, Bot], loop: asyncio.AbstractEventLoop):
        self._bots = bots
        self._loop = loop
        self._said: dict[int, int] = {}
        """How many pieces of a message have gone, for those not gone wholly."""

    def send(self, outgoing: Outgoing) -> str:
        """Send, and return the id of the (last) message; raises `messages.failures`."""
        sending = asyncio.run_coroutine_threadsafe(self._send(outgoing), self._loop)
        try:
            return sending.result(GIVE_UP_AFTER)
        except AiogramError as error:
            raise failure_of(error) from error
        except concurrent.futures.TimeoutError as error:
            sending.cancel()
            raise OutcomeUnknown("no answer in time") from error

    def find(self, outgoing: Outgoing) -> str | None:
        """Always None: the Bot API cannot look up what a bot has sent.

        So after an unknown outcome nobody can tell, and the message is sent again openly.
        """
        return None

    async def _send(self, outgoing: Outgoing) -> str:
        bot = self._bots.get(outgoing.landlord)
        if bot is None:
            raise SetUpWrong("this landlord has no Telegram bot")
        parts = pieces(outgoing.text)
        message_id = 0
        for place in range(self._said.get(outgoing.id, 0), len(parts)):
            message_id = await self._say(bot, outgoing, parts, place)
        self._said.pop(outgoing.id, None)
        return f"{bot.id}:{outgoing.to.value}:{message_id}"

    async def _say(self, bot: Bot, outgoing: Outgoing, parts: list[str], place: int) -> int:
        is_last = place == len(parts) - 1
        buttons = keyboard(outgoing.choices) if is_last else None
        said = await bot.send_message(outgoing.to.value, parts[place], reply_markup=buttons)
        if not is_last:
            self._said[outgoing.id] = place + 1
        return said.message_id
