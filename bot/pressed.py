"""What a person sees after pressing a button."""

from __future__ import annotations

from collections.abc import Awaitable

import structlog
from aiogram.exceptions import AiogramError
from aiogram.types import CallbackQuery, Message

from bot.splitting import LONGEST, units

log = structlog.get_logger()


async def show_choice(query: CallbackQuery, label: str) -> None:
    """Stop the spinner and put the choice where the buttons were, as well as Telegram lets us.

    The answer is already taken by now, so that a failure here is no more than untidy.
    """
    await _try(query.answer())
    if isinstance(query.message, Message):
        await _try(_close(query.message, label))


def _close(message: Message, label: str) -> Awaitable[object]:
    shown = f"{message.text or ''}\n\n✓ {label}"
    # Without its buttons a message was closed before: a second press must not mark it twice.
    if not message.text or not message.reply_markup or units(shown) > LONGEST:
        return message.edit_reply_markup(reply_markup=None)
    return message.edit_text(shown, entities=message.entities, reply_markup=None)


async def _try(call: Awaitable[object]) -> None:
    try:
        await call
    except AiogramError as error:
        log.info("telegram_button_left_as_it_was", error=type(error).__name__)
