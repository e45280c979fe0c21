"""A random conversation through `receive`, kept in the real database: everything that happens is
read back from the tables, as staff and auditors would."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Any

from fakes import FrozenClock
from sqlalchemy import Connection, text

from assistant.core import Core
from assistant.receive import Reception
from conversations import events
from conversations.events import Event
from conversations.known import CaseGlimpse
from conversations.texts.catalogue import TEXTS
from conversations.understanding.reader import Reader
from conversations.understanding.understood import Understood
from messages.addresses import Address, Channel
from messages.incoming import Incoming, Media
from messages.outgoing import Outgoing
from storage.held import hold
from tests.walks.promises import Exchange, Promises, Reply
from tests.walks.vocabulary import Words, anything, number
from tests.walks.walk import Broken

LANDLORD = "demo"
CHATS = (Channel.WEB_CHAT, Channel.TELEGRAM)
"""Where each text is a message of its own, so that its name can be told."""

WORDED = {
    name: re.compile(re.sub(r"\\{\w+\\}", "(?s:.*)", re.escape(said.words)))
    for name, said in sorted(TEXTS.items(), key=lambda item: -len(item[1].words))
}
"""The longest first: a phrase that is mostly a fact fits anything."""
COUNTS = "SELECT (SELECT count(*) FROM {0}) AS n"
TABLES = ("inbox", "outbox", '"case"', "ledger", "task", "procrastinate_jobs")


class Telepath:
    """Understands what was meant; where nobody says, the real reader reads."""

    def __init__(self, reader: Reader):
        self._reader = reader
        self.meant: Understood | None = None
        self.read_as = Understood()

    def read(self, words: str, expecting: str | None = None, on: date | None = None) -> Understood:
        self.read_as = self.meant or self._reader.read(words, expecting, on)
        return self.read_as


@dataclass
class KeptWalk:
    """One person in a chat, and a resident whose number the landlord holds."""

    seed: int
    core: Core
    mind: Telepath
    clock: FrozenClock
    chance: Random = field(init=False)
    promises: Promises = field(default_factory=Promises)
    told: list[str] = field(default_factory=list)
    sent: int = 0

    def __post_init__(self) -> None:
        self.chance = Random(f"kept {self.seed}")
        self.me = Address(self.chance.choice(CHATS), f"walker-{self.seed}")
        self.resident = Address(Channel.SMS, f"+4477009{self.seed:05}")
        with self.core.database.begin() as connection:
            hold(connection, LANDLORD, "sms", self.resident.value, name="Jean Okafor")

    def go(self, turns: int) -> None:
        """Walk so many turns. Raises `Broken` with the whole conversation."""
        try:
            for _ in range(turns):
                self.clock.forward(seconds=self.chance.choice([5, 600, 86400]))
                if self.chance.random() < 0.2:
                    self._resident_says()
                else:
                    self._say()
        except Exception as broken:
            raise Broken("\n".join([*self.told, f"{type(broken).__name__}: {broken}"])) from broken

    def _say(self) -> None:
        words, before = self._next_words(), self._cases()
        picked = words.choice
        noted = self._ledger_ends()
        replies, incoming = self._send(self.me, words)
        meant = self.mind.read_as
        if not picked and (n := meant.details.get("number")) and 0 < n <= len(self.promises.shown):
            picked = self.promises.shown[n - 1]
        self.promises.check(
            Exchange(
                text=words.text,
                meant=meant,
                picked=picked,
                in_group=False,
                with_staff=False,
                replies=tuple(map(as_reply, replies)),
                happened=self._noted_after(noted),
                before=before,
                after=self._cases(),
            )
        )
        if self.chance.random() < 0.15:
            self._comes_again(incoming, replies)

    def _resident_says(self) -> None:
        """Whatever they say, asked or not: it is answered, and what comes twice changes nothing."""
        words = anything(self.chance)
        replies, incoming = self._send(self.resident, words)
        assert replies or self._has_stopped(), "the resident got no answer"
        self._comes_again(incoming, replies)

    def _next_words(self) -> Words:
        if self.promises.offered and self.chance.random() < 0.5:
            pick = self.chance.randrange(len(self.promises.offered))
            pressed = replace(number(pick + 1, "."), choice=self.promises.offered[pick])
            return self.chance.choice([pressed, number(pick + 1)])
        words = anything(self.chance)
        if "phone" in words.meant.details:
            told = replace(words.meant, details={"phone": self.resident.value})
            return Words(self.resident.value.replace("+44", "0"), told)
        return words

    def _send(self, sender: Address, words: Words) -> tuple[tuple[Outgoing, ...], Incoming]:
        self.sent += 1
        self.mind.meant = words.meant if self.seed % 2 or words.choice else None
        photo = (Media("https://media.example/1", "image/jpeg"),)
        incoming = Incoming(
            landlord=LANDLORD,
            sender=sender,
            provider_id=f"{self.seed}.{self.sent}",
            text=words.text,
            received_at=self.clock(),
            choice=words.choice,
            media=photo if self.chance.random() < 0.1 else (),
        )
        self.told.append(f"{sender} > {words.text[:70]!r} {words.choice or ''}")
        reception = self.core.receive.receive(incoming, inline=self.chance.random() < 0.5)
        self.told.extend(f"    {reply.text[:90]!r}" for reply in reception.replies)
        assert not reception.repeated
        return reception.replies, incoming

    def _comes_again(self, incoming: Incoming, replies: tuple[Outgoing, ...]) -> None:
        before, again = self._counted(), self.core.receive.receive(incoming)
        assert again == Reception(replies, repeated=True), "a repeat was answered otherwise"
        assert self._counted() == before, "a repeat changed something"

    def _counted(self) -> list[int]:
        with self.core.database.begin() as connection:
            return [_rows(connection, COUNTS.format(table))[0].n for table in TABLES]

    def _has_stopped(self) -> bool:
        with self.core.database.begin() as connection:
            found = _rows(
                connection,
                "SELECT stopped_at FROM address WHERE value = :v",
                v=self.resident.value,
            )
        return found[0].stopped_at is not None

    def _cases(self) -> tuple[CaseGlimpse, ...]:
        with self.core.database.begin() as connection:
            found = _rows(
                connection,
                """SELECT c.reference, c.kind, c.category, c.state = 'open' AS open,
                          k.id IS NOT NULL AS represented
                     FROM "case" c JOIN address a ON a.id = c.address_id
                     LEFT JOIN consent k ON k.case_id = c.id
                    WHERE a.value = :value ORDER BY c.id DESC""",
                value=self.me.value,
            )
        return tuple(
            CaseGlimpse(
                row.reference, row.kind, row.category, open=row.open, represented=row.represented
            )
            for row in found
        )

    def _ledger_ends(self) -> int:
        with self.core.database.begin() as connection:
            found = _rows(connection, "SELECT coalesce(max(id), 0) AS last FROM ledger")
        return int(found[0].last)

    def _noted_after(self, last: int) -> tuple[Event, ...]:
        with self.core.database.begin() as connection:
            rows = _rows(
                connection, "SELECT event, data FROM ledger WHERE id > :last ORDER BY id", last=last
            )
        return tuple(filter(None, (as_event(row.event, row.data) for row in rows)))


def as_reply(outgoing: Outgoing) -> Reply:
    """The message with the name of the text that it words."""
    name = next((name for name, form in WORDED.items() if form.fullmatch(outgoing.text)), "?")
    return Reply(name, outgoing.text, tuple(choice.value for choice in outgoing.choices))


def as_event(name: str, data: dict[str, Any]) -> Event | None:
    """The fact that a row of the ledger tells of; None for those that are not the engine's."""
    kind = getattr(events, "".join(part.title() for part in name.split("_")), None)
    return kind(**data) if kind and data.keys() <= set(kind.__dataclass_fields__) else None


def _rows(connection: Connection, statement: str, **values: Any) -> Sequence[Any]:
    return connection.execute(text(statement), values).all()
