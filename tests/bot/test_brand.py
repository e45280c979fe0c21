"""A bot may be a brand's: what is written to it says which (HPG-6.1)."""

from __future__ import annotations

import asyncio

from aiogram.types import Update

from bot.account import Account
from bot.client import connect
from bot.receive import Receiver
from tests.bot.cast import RecordingAssistant, message


def test_what_is_written_to_a_brands_bot_says_which_brand(
    account: Account, assistant: RecordingAssistant
) -> None:
    dispatcher = Receiver("hpg", assistant, brand="wrekin").dispatcher()

    async def feed() -> None:
        async with connect(account) as bot:
            update = Update.model_validate(message(9, "no heat"), context={"bot": bot})
            await dispatcher.feed_update(bot, update, kept_at=update.message.date)

    asyncio.run(feed())
    (heard,) = assistant.received
    assert (heard.landlord, heard.brand) == ("hpg", "wrekin")
