"""Where a person can be reached."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """A way for messages to come and go."""

    SMS = "sms"
    WHATSAPP = "whatsapp"
    TELEGRAM = "telegram"
    WEB_CHAT = "web_chat"

    @property
    def is_phone_text(self) -> bool:
        """Plain words only, sent through Twilio: choices are numbered, not buttons."""
        return self in (Channel.SMS, Channel.WHATSAPP)


@dataclass(frozen=True, slots=True)
class Address:
    """One phone, chat or web conversation.

    `value` is an E.164 number for phones, the chat's id for Telegram, and the
    hash of the conversation's token for web chat.
    """

    channel: Channel
    value: str

    @property
    def is_group(self) -> bool:
        """Whether others read along there: Telegram numbers its groups below nought."""
        return self.channel is Channel.TELEGRAM and self.value.startswith("-")

    def __str__(self) -> str:
        """Safe for logs: the channel and at most the last three characters."""
        return f"{self.channel}:...{self.value[-3:]}"
