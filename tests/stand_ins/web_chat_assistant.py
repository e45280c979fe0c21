"""An assistant that lives in memory, for the web chat's own tests."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event, RLock

from messages.addresses import Address
from messages.incoming import Incoming
from messages.outgoing import Choice, Outgoing

NOON = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)


class Away(Exception):
    """Stands for the database being gone."""


@dataclass(frozen=True)
class Reception:
    replies: tuple[Outgoing, ...]
    repeated: bool


@dataclass(frozen=True)
class Line:
    id: int
    by: str
    text: str
    at: datetime
    author: str = ""
    choices: tuple[Choice, ...] = ()
    reference: str | None = None
    files: tuple[str, ...] = ()


@dataclass(frozen=True)
class Greeting:
    text: str = "Hello, this is Acorn Homes. Tell us what's happened in your own words, or pick one of these."
    choices: tuple[Choice, ...] = (
        Choice("complain", "Make a complaint"),
        Choice("report", "Report a repair or problem"),
        Choice("chase", "Ask about my case"),
    )


class Bell:
    def __init__(self) -> None:
        self.rung = Event()

    def wait(self, seconds: float) -> bool:
        rung = self.rung.wait(seconds)
        self.rung.clear()
        return rung


@dataclass
class Assistant:
    """Answers each message with an echo, or with the scripted `answers` in turn."""

    answers: list[tuple[str, tuple[Choice, ...], str | None]] = field(default_factory=list)
    heard: list[Incoming] = field(default_factory=list)
    lines: dict[str, list[Line]] = field(default_factory=dict)
    replies: dict[str, tuple[Outgoing, ...]] = field(default_factory=dict)
    delivered: set[int] = field(default_factory=set)
    late: set[int] = field(default_factory=set)
    """Committed after one with a higher id: given until the page says that it has them."""
    bells: dict[str, set[Bell]] = field(default_factory=dict)
    away: bool = False
    closing: bool = False
    now: datetime = NOON

    def __post_init__(self) -> None:
        self.lock = RLock()
        self.last_id = 100

    def clock(self) -> datetime:
        return self.now

    def welcome(self, landlord: str) -> Greeting:
        return Greeting()

    # what the doors call

    def receive(self, incoming: Incoming, *, inline: bool = False) -> Reception:
        self.check()
        with self.lock:
            if incoming.provider_id in self.replies:
                return Reception(self.replies[incoming.provider_id], True)
            self.heard.append(incoming)
            names = tuple(media.file_name for media in incoming.media)
            self.write(incoming.sender, "resident", incoming.text, files=names)
            text, choices, reference = (
                self.answers.pop(0) if self.answers else (f"You said: {incoming.text}", (), None)
            )
            reply = self.write(incoming.sender, "assistant", text, choices, reference)
            self.replies[incoming.provider_id] = (reply,)
            return Reception((reply,), False)

    def knows(self, landlord: str, address: Address) -> bool:
        self.check()
        return address.value in self.lines

    def transcript(self, landlord: str, address: Address) -> tuple[Line, ...]:
        self.check()
        return tuple(self.lines.get(address.value, ()))

    def fresh(self, landlord: str, address: Address, after: int) -> tuple[Outgoing, ...]:
        self.check()
        ours = [line for line in self.lines.get(address.value, ()) if line.by != "resident"]
        return tuple(
            self.outgoing(address, line)
            for line in ours
            if line.id > after or line.id in self.late - self.delivered
        )

    def said_since(self, landlord: str, address: Address, after: int) -> tuple[Outgoing, ...]:
        ours = [line for line in self.lines.get(address.value, ()) if line.by != "resident"]
        self.delivered |= {line.id for line in ours if line.id <= after}
        return self.fresh(landlord, address, after)

    @contextmanager
    def bell(self, value: str) -> Iterator[Bell]:
        bell = Bell()
        self.bells.setdefault(value, set()).add(bell)
        try:
            yield bell
        finally:
            self.bells[value].discard(bell)

    # what a test does

    def push(self, text: str, author: str = "Priya", reference: str | None = None) -> Outgoing:
        """A member of staff writes to everybody who is in a conversation."""
        for value in self.lines:
            said = self.write(Address("web_chat", value), "staff", text, (), reference, author)
            for bell in tuple(self.bells.get(value, ())):
                bell.rung.set()
        return said

    def write(
        self, address, by, text, choices=(), reference=None, author="assistant", files=()
    ) -> Outgoing:
        with self.lock:
            self.last_id += 1
            self.now += timedelta(seconds=1)
            line = Line(self.last_id, by, text, self.now, author, choices, reference, files)
            self.lines.setdefault(address.value, []).append(line)
            return self.outgoing(address, line)

    def outgoing(self, address: Address, line: Line) -> Outgoing:
        return Outgoing(
            id=line.id,
            landlord="acorn",
            to=address,
            text=line.text,
            choices=line.choices,
            created_at=line.at,
            author=line.author,
            reference=line.reference,
        )

    def check(self) -> None:
        if self.away:
            raise Away
