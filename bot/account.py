"""One bot of one landlord, as Telegram knows it. Any process may read it: aiogram stays out."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Account:
    """A bot's keys. `api_url` is empty for Telegram itself, else where a stand-in listens.
    `brand` is the part of the landlord whose bot it is, where it is not the landlord's own.
    """

    landlord: str
    token: str = field(repr=False)
    secret: str = field(default="", repr=False)
    api_url: str = ""
    brand: str = ""

    @property
    def name(self) -> str:
        """The bot's number: public, and the same for as long as its update ids count on."""
        return self.token.partition(":")[0]
