"""A message arrives: it is remembered, understood, answered and kept, in one transaction.

1. The conversation is locked, so that one person's messages are handled in order.
2. A message that came before gets the answer it got then; nothing is changed.
3. It is understood, and the engine decides.
4. What was decided is kept and what is said goes to the outbox, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy import Connection, Row

from assistant.glimpses import known_of
from assistant.record.apply import apply
from assistant.record.case_facts import add_facts
from assistant.record.scene import KeptCase, Scene
from assistant.say import Speaker, recipient_of
from assistant.storable import storable
from cases.dates import uk_date
from cases.policy import Policy
from cases.policy_packs import Packs
from cases.reference import new_reference
from conversations.engine import advance
from conversations.heard import Heard
from conversations.session import VERSION, Session, from_state
from conversations.talk import Turn
from conversations.understanding.understood import Understood
from messages.incoming import Incoming
from messages.outgoing import Outgoing
from storage import conversations
from storage.attachment_rows import keep_attachments
from storage.database import Database
from storage.said import answer_to

FRESH = 3
"""References made ready for a turn: a complaint, a request beside it, and danger."""


class Reader(Protocol):
    """Understands one message (`conversations.understanding`)."""

    def read(self, text: str, expecting: str | None = None, on: Any = None) -> Understood:
        """What the text means, given the open question and the day it was sent."""
        ...


@dataclass(frozen=True, slots=True)
class Reception:
    """What a message led to: the replies, and whether it had come before."""

    replies: tuple[Outgoing, ...]
    repeated: bool = False


class Receive:
    """The way in for every door."""

    def __init__(
        self,
        database: Database,
        packs: Packs,
        reader: Reader,
        speaker: Speaker,
        clock: Callable[[], datetime],
        chance: Callable[[int], bytes],
    ):
        self._database = database
        self._packs = packs
        self._reader = reader
        self._speaker = speaker
        self._clock = clock
        self._chance = chance

    def receive(self, incoming: Incoming, *, inline: bool = False) -> Reception:
        """Handle one message, wholly or not at all; the same message again changes nothing.

        With `inline` the door hands the replies over itself. Raises `DatabaseAway`.
        """
        with self._database.begin() as connection:
            conversation = self._locked(connection, incoming)
            if conversation.repeat_of is not None:
                return Reception(answer_to(connection, conversation.repeat_of), repeated=True)
            return self._handle(connection, conversation, incoming, inline)

    def _locked(self, connection: Connection, incoming: Incoming) -> Row[Any]:
        sender = incoming.sender
        where = (incoming.landlord, sender.channel.value, sender.value)
        found = conversations.lock(connection, *where, incoming.provider_id)
        if found is None:
            conversations.begin(connection, *where, storable(incoming.sender_name).text)
            found = conversations.lock(connection, *where, incoming.provider_id)
        assert found is not None
        return found

    def _handle(
        self, connection: Connection, conversation: Row[Any], incoming: Incoming, inline: bool
    ) -> Reception:
        policy = self._packs.policy(incoming.landlord, uk_date(incoming.received_at))
        session = _session_of(conversation)
        understood = self._reader.read(
            incoming.text, session.asking, uk_date(incoming.received_at)
        )
        inbox_id = _remember(connection, conversation, incoming, understood)
        cases = conversations.cases_of(connection, conversation.id)
        now = self._clock()
        turn = advance(
            session,
            _heard(incoming, understood),
            known_of(conversation, cases, policy, now, self._fresh(policy)),
        )
        scene = Scene(
            connection=connection,
            policy=policy,
            conversation=conversation,
            to=recipient_of(conversation),
            inbox_id=inbox_id,
            now=now,
            cases={row.reference: KeptCase(row.id, row.reference, row.kind) for row in cases},
            current=session.reference,
        )
        keep_attachments(connection, scene.landlord, inbox_id, incoming.media, now)
        return Reception(self._keep(scene, turn, inline))

    def _keep(self, scene: Scene, turn: Turn, inline: bool) -> tuple[Outgoing, ...]:
        scene.current = turn.session.reference or scene.current
        said = apply(scene, turn.events, self._speaker)
        add_facts(scene, said)
        conversations.save(
            scene.connection,
            scene.to.address_id,
            VERSION,
            turn.session.as_state(),
            scene.now,
        )
        case = scene.case
        if case is not None:
            conversations.link(scene.connection, scene.inbox_id, case.id)
        return self._speaker.say(
            scene.connection,
            scene.to,
            said,
            at=scene.now,
            facts=scene.facts,
            case_id=case.id if case else None,
            answers=scene.inbox_id,
            inline=inline,
        )

    def _fresh(self, policy: Policy) -> tuple[str, ...]:
        prefix = policy.landlord.reference_prefix
        return tuple(new_reference(prefix, self._chance(8)) for _ in range(FRESH))


def _session_of(conversation: Row[Any]) -> Session:
    if conversation.version is None:
        return Session()
    return from_state(conversation.version, conversation.state)


def _heard(incoming: Incoming, understood: Understood) -> Heard:
    return Heard(
        text=incoming.text,
        understood=understood,
        at=incoming.received_at,
        channel=incoming.sender.channel,
        choice=incoming.choice,
        files=len(incoming.media),
        in_group=incoming.in_group,
    )


def _remember(
    connection: Connection, conversation: Row[Any], incoming: Incoming, understood: Understood
) -> int:
    body = storable(incoming.text)
    inbox_id = conversations.remember(
        connection,
        {
            "landlord": incoming.landlord,
            "channel": incoming.sender.channel.value,
            "provider_id": incoming.provider_id,
            "address_id": conversation.id,
            "body": body.text,
            "original": body.original,
            "choice": incoming.choice,
            "understood": _kept(understood),
            "received_at": incoming.received_at,
        },
    )
    if inbox_id is None:
        raise SameMessageElsewhere(incoming.provider_id)
    return inbox_id


class SameMessageElsewhere(Exception):
    """A provider's id came in for two conversations: their mistake, and nothing is kept."""


def _kept(understood: Understood) -> dict[str, Any]:
    """What we took it to mean, beside the words it was taken from."""
    fields = {name: getattr(understood, name) for name in Understood.__slots__}
    return fields | {"details": dict(understood.details)}
