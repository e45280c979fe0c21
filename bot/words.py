"""What a Telegram message says, as words the assistant can read."""

from __future__ import annotations

import re

from aiogram.types import Message

COMMAND = re.compile(r"^/(\w+)(?:@\w+)?")

GREETING = "hello"
"""What Telegram's START button comes to: it is pressed to begin, and what follows is the link's."""


def words_of(message: Message) -> str:
    """The person's own words; for a contact, place or sticker, the same in writing.

    Empty for a message that is only a file, or of a kind without words.
    """
    if message.text:
        return _as_words(message.text)
    return message.caption or _contact(message) or _place(message) or _lesser(message)


def _as_words(text: str) -> str:
    """`/help@our_bot` is Telegram's way to say help."""
    command = COMMAND.match(text)
    if command and command[1].lower() == "start":
        return GREETING
    return COMMAND.sub(r"\1", text)


def _contact(message: Message) -> str:
    who = message.contact
    if who is None:
        return ""
    return " ".join(part for part in (who.first_name, who.last_name, who.phone_number) if part)


def _place(message: Message) -> str:
    if message.venue is not None:
        return f"{message.venue.title}, {message.venue.address}"
    if message.location is not None:
        return f"geo:{message.location.latitude},{message.location.longitude}"
    return ""


def _lesser(message: Message) -> str:
    for kind in (message.sticker, message.dice):
        if kind is not None and kind.emoji:
            return kind.emoji
    return message.poll.question if message.poll is not None else ""
