"""From what Telegram tells us to what the assistant is handed."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from aiogram import Bot, Dispatcher
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, Update, User

from bot.attached import attached_to
from bot.groups import is_for_us, is_group
from bot.keyboard import pressed
from bot.pressed import show_choice
from bot.presses import Presses
from bot.words import words_of
from messages.addresses import Address, Channel
from messages.incoming import Incoming

KINDS = ["message", "edited_message", "callback_query", "my_chat_member"]
"""The kinds of update that we ask Telegram for."""

UNSPOKEN = frozenset(
    {"pinned_message", "message_auto_delete_timer_changed", "write_access_allowed"}
)
"""What Telegram reports as messages although nobody has said anything."""


class Assistant(Protocol):
    """What the door needs of the assistant; every call is safe to repeat."""

    def receive(self, incoming: Incoming) -> object: ...

    def add_words(self, incoming: Incoming) -> object:
        """Words changed after they were sent: added to what was said, not a new answer."""

    def unreachable(self, landlord: str, address: Address, at: datetime) -> None: ...

    def reachable(self, landlord: str, address: Address, at: datetime) -> None: ...


@dataclass(frozen=True)
class Receiver:
    """The handlers of one landlord's bot."""

    landlord: str
    assistant: Assistant
    presses: Presses = field(default_factory=Presses)
    brand: str = ""

    def dispatcher(self) -> Dispatcher:
        """An aiogram dispatcher with these handlers; feed it with `kept_at` (UTC)."""
        dispatcher = Dispatcher()
        dispatcher.message.register(self.message)
        dispatcher.edited_message.register(self.edit)
        dispatcher.callback_query.register(self.press)
        dispatcher.my_chat_member.register(self.membership)
        return dispatcher

    async def message(
        self, message: Message, bot: Bot, event_update: Update, kept_at: datetime
    ) -> None:
        """Anything a person sends gets an answer; in a group only what is meant for us."""
        if await self._is_ours(message, bot):
            incoming = self._incoming(message, bot, event_update, min(message.date, kept_at))
            await asyncio.to_thread(self.assistant.receive, incoming)

    async def edit(
        self, message: Message, bot: Bot, event_update: Update, kept_at: datetime
    ) -> None:
        """An edit is added words: the question that is open now is not what it answers.

        Moving locations come as edits without words and are let go, as are edits in groups.
        """
        if is_group(message.chat) or not (message.text or message.caption):
            return
        incoming = self._incoming(message, bot, event_update, kept_at)
        await asyncio.to_thread(self.assistant.add_words, incoming)

    async def press(
        self, query: CallbackQuery, bot: Bot, event_update: Update, kept_at: datetime
    ) -> None:
        """A pressed button is an answer; the choice is shown where the buttons were.

        A button of an old question is heard as the words on it, for another is open now.
        """
        choice, label = pressed(query)
        if self.presses.is_double(query):
            await show_choice(query, label)
            return
        group = _group(query.message.chat) if query.message else None
        incoming = Incoming(
            landlord=self.landlord,
            sender=_address(query.from_user.id),
            provider_id=_provider_id(bot, event_update),
            text=label,
            received_at=kept_at,
            choice=None if self.presses.is_old(query) else choice,
            sender_name=query.from_user.full_name,
            in_group=group is not None,
            said_in=group,
            brand=self.brand,
        )
        await asyncio.to_thread(self.assistant.receive, incoming)
        self.presses.note(query)
        await show_choice(query, label)

    async def membership(self, change: ChatMemberUpdated, kept_at: datetime) -> None:
        """Who blocks the bot cannot be reached here; who lets it in again can."""
        is_gone = change.new_chat_member.status in ("kicked", "left")
        note = self.assistant.unreachable if is_gone else self.assistant.reachable
        await asyncio.to_thread(note, self.landlord, _address(change.chat.id), kept_at)

    async def _is_ours(self, message: Message, bot: Bot) -> bool:
        if message.content_type in UNSPOKEN or _is_bot(message.from_user):
            return False
        if not is_group(message.chat):
            return True
        # What a channel says in its group is nobody's whom we could write to alone.
        return message.from_user is not None and is_for_us(message, await bot.me())

    def _incoming(self, message: Message, bot: Bot, update: Update, at: datetime) -> Incoming:
        group = _group(message.chat)
        return Incoming(
            landlord=self.landlord,
            sender=_writer(message),
            provider_id=_provider_id(bot, update),
            text=words_of(message),
            received_at=at,
            media=attached_to(message),
            sender_name=_name(message.from_user, message.chat),
            in_group=group is not None,
            said_in=group,
            brand=self.brand,
        )


def _address(chat_id: int) -> Address:
    return Address(Channel.TELEGRAM, str(chat_id))


def _writer(message: Message) -> Address:
    """Where whoever wrote it is reached alone: Telegram numbers a private chat as its person.

    Never a group: what is told of a case later goes where this says.
    """
    alone = message.from_user if is_group(message.chat) else None
    return _address(alone.id if alone else message.chat.id)


def _group(chat: Chat) -> Address | None:
    """The chat, if others read along there."""
    return _address(chat.id) if is_group(chat) else None


def _provider_id(bot: Bot, update: Update) -> str:
    return f"{bot.id}:{update.update_id}"


def _is_bot(sender: User | None) -> bool:
    return bool(sender and sender.is_bot)


def _name(sender: User | None, chat: Chat) -> str:
    return sender.full_name if sender else chat.full_name
