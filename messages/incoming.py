"""A message that has come in, whatever door it came through."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from messages.addresses import Address


@dataclass(frozen=True, slots=True)
class Media:
    """A photo, file or voice note that the provider keeps for us to fetch.

    `content` is its bytes where they came with the message; `url` is empty then.
    """

    url: str
    content_type: str
    file_name: str = ""
    content: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a door hands to the assistant.

    `provider_id` is unique for its channel for ever: the same id is the same
    message. `received_at` is in UTC. `choice` is the value of a pressed button.
    `in_group` is true where other people can read the answer; `said_in` is then the group, and the
    answer goes there, while `sender` is where its writer alone is reached. `edited` marks words that
    were changed after they were sent: more of the story, never the answer to a new question. `brand`
    is the part of the landlord that was written to, where its number, bot or page is known to be one's.
    """

    landlord: str
    sender: Address
    provider_id: str
    text: str
    received_at: datetime
    choice: str | None = None
    media: tuple[Media, ...] = ()
    sender_name: str = ""
    in_group: bool = False
    said_in: Address | None = None
    edited: bool = False
    brand: str = ""
