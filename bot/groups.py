"""Group chats: others can read along, so the assistant speaks only when spoken to."""

from __future__ import annotations

from aiogram.types import Chat, Message, User


def is_group(chat: Chat) -> bool:
    """Whether anybody but the sender can read this chat."""
    return chat.type != "private"


def is_for_us(message: Message, us: User) -> bool:
    """Whether a group message is a command, names the bot or replies to it."""
    if _replies_to(message, us):
        return True
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    return any(_calls(kind.type, kind.extract_from(text), us) for kind in entities)


def _replies_to(message: Message, us: User) -> bool:
    answered = message.reply_to_message
    return bool(answered and answered.from_user and answered.from_user.id == us.id)


def _calls(kind: str, words: str, us: User) -> bool:
    name = f"@{us.username or ''}".lower()
    if kind == "mention":
        return words.lower() == name
    # A command may name another bot of the group: /help@other is not for us.
    return kind == "bot_command" and words.partition("@")[2].lower() in ("", name[1:])
