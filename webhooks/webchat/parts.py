"""What the web chat is handed by whoever builds it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from messages.addresses import Address
from messages.incoming import Incoming
from messages.outgoing import Choice, Outgoing


@dataclass(frozen=True, slots=True)
class Landlord:
    """The little a page says about a landlord; `colour` is `#rrggbb` and carries white words.

    `sites` are the origins (`https://www.example.org`) whose pages may show the widget. `brand` is
    the part of the landlord whose page it is, where it is not the landlord's own.
    """

    id: str
    name: str
    colour: str
    office_phone: str = ""
    office_hours: str = ""
    emergency_phone: str = ""
    sites: tuple[str, ...] = ()
    brand: str = ""

    @property
    def page(self) -> str:
        """How its page is called in addresses: `hpg`, or `hpg.care-plus` (`messages.whose`)."""
        return f"{self.id}.{self.brand}" if self.brand else self.id


class Reception(Protocol):
    """What came of a message: the answers, and whether it had come before."""

    @property
    def replies(self) -> tuple[Outgoing, ...]: ...
    @property
    def repeated(self) -> bool: ...


class Receive(Protocol):
    """Hears one message; the same provider id again gives the same answers."""

    def receive(self, incoming: Incoming, *, inline: bool = False) -> Reception: ...


class ChatLine(Protocol):
    """One thing that was said; `by` is "resident", "assistant" or "staff", `at` in UTC; `files`
    are the names of what was sent along."""

    @property
    def id(self) -> int: ...
    @property
    def by(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def author(self) -> str: ...
    @property
    def choices(self) -> tuple[Choice, ...]: ...
    @property
    def reference(self) -> str | None: ...
    @property
    def files(self) -> tuple[str, ...]: ...


class ReadBack(Protocol):
    """What was said so far in one conversation.

    `said_since` as well takes everything up to `after` for delivered; `fresh` takes nothing so.
    """

    def knows(self, landlord: str, address: Address) -> bool: ...
    def transcript(self, landlord: str, address: Address) -> tuple[ChatLine, ...]: ...
    def fresh(self, landlord: str, address: Address, after: int) -> tuple[Outgoing, ...]: ...
    def said_since(self, landlord: str, address: Address, after: int) -> tuple[Outgoing, ...]: ...


class Bell(Protocol):
    """Rings when something new was said in one conversation."""

    def wait(self, seconds: float) -> bool: ...


class Bells(Protocol):
    """A bell for each open stream; `closing` when the process is on its way out."""

    @property
    def closing(self) -> bool: ...
    def bell(self, value: str) -> AbstractContextManager[Bell]: ...


class Greeting(Protocol):
    """The first thing the page says, before anybody has said anything."""

    @property
    def text(self) -> str: ...
    @property
    def choices(self) -> tuple[Choice, ...]: ...


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything the web chat needs. `away` is what `receive` and `read_back` raise when the
    database is gone; `leave_to` is the neutral site that "Leave quickly" goes to; `streams`
    is how many event streams one process holds before clients are told to poll.
    """

    landlord: Callable[[str], Landlord | None]
    receive: Receive
    read_back: ReadBack
    bells: Bells
    welcome: Callable[[str], Greeting]
    clock: Callable[[], datetime]
    away: type[Exception]
    leave_to: str = "https://www.bbc.co.uk/weather"
    streams: int = 200
