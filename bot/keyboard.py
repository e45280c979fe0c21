"""Choices as buttons under a message, and which of them was pressed."""

from __future__ import annotations

from collections.abc import Sequence

from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from messages.outgoing import Choice

LARGEST_DATA = 64
"""Bytes that Telegram carries with a button."""

SHORT_LABEL = 12
"""Characters up to which three buttons fit side by side on a small phone."""

BY_LABEL = "\x1f"
"""Begins the data of a button whose value is too long to carry: its label is the answer."""


def keyboard(choices: Sequence[Choice]) -> InlineKeyboardMarkup | None:
    """Buttons for these choices: up to three short ones in a row, else one under the other."""
    if not choices:
        return None
    buttons = [
        InlineKeyboardButton(text=choice.label, callback_data=_data(place, choice))
        for place, choice in enumerate(choices)
    ]
    return InlineKeyboardMarkup(inline_keyboard=_rows(buttons))


def _data(place: int, choice: Choice) -> str:
    fits = len(choice.value.encode()) <= LARGEST_DATA
    return choice.value if fits else f"{BY_LABEL}{place}"


def _rows(buttons: list[InlineKeyboardButton]) -> list[list[InlineKeyboardButton]]:
    if len(buttons) <= 3 and all(len(button.text) <= SHORT_LABEL for button in buttons):
        return [buttons]
    return [[button] for button in buttons]


def pressed(query: CallbackQuery) -> tuple[str | None, str]:
    """The value and the label of a pressed button.

    The value is None where only the label could be carried; the label is the value where
    Telegram no longer shows us the old message.
    """
    data = query.data or ""
    label = _label(query.message, data) if isinstance(query.message, Message) else ""
    if data.startswith(BY_LABEL):
        return None, label
    return data or None, label or data


def _label(message: Message, data: str) -> str:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    return next((b.text for row in rows for b in row if b.callback_data == data), "")
