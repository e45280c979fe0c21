"""A message arrives: it is remembered, understood, answered and kept, in one transaction.

1. The conversation is locked, so that one person's messages are handled in order.
2. A message that came before gets the answer it got then; nothing is changed.
3. It is understood, and the engine decides.
4. What was decided is kept and what is said goes to the outbox, in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from threading import BoundedSemaphore
from typing import Any, Protocol

from sqlalchemy import Connection

from assistant.glimpses import known_of
from assistant.jobs import Jobs
from assistant.keep_evidence import keep_evidence
from assistant.one_time_code import new_codes
from assistant.record.apply import apply, write_changes
from assistant.record.case_facts import add_facts
from assistant.record.scene import KeptCase, Scene
from assistant.say import Speaker, recipient_of
from assistant.storable import Storable, storable
from cases.dates import uk_date
from cases.nations import Service
from cases.policy import Policy
from cases.policy_packs import Packs
from cases.reference import new_reference
from conversations.engine import advance
from conversations.events import Said
from conversations.heard import Heard
from conversations.session import VERSION, Session, from_state
from conversations.understanding.understood import Understood
from messages.addresses import Address
from messages.incoming import Incoming
from messages.outgoing import Outgoing
from storage import turns
from storage.conversations import begin
from storage.database import Database
from storage.people import address_of
from storage.said import answer_to, kept_form
from storage.turns import Written

AT_ONCE = 4
"""Turns in hand at a time in one process: while some wait for the database another is thought
about. Many more threads only take the interpreter from each other (docs/decisions/0005)."""


class Reader(Protocol):
    """Understands one message (`conversations.understanding`)."""

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
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
        jobs: Jobs,
    ):
        self._database = database
        self._packs = packs
        self._reader = reader
        self._speaker = speaker
        self._clock = clock
        self._chance = chance
        self._jobs = jobs
        self._at_once = BoundedSemaphore(AT_ONCE)

    def receive(self, incoming: Incoming, *, inline: bool = False) -> Reception:
        """Handle one message, wholly or not at all; the same message again changes nothing.

        With `inline` the door hands the replies over itself. Raises `DatabaseAway`.
        """
        with self._at_once, self._database.begin() as connection:
            conversation = self._locked(connection, incoming)
            if conversation.repeat_of is not None:
                answer = answer_to(connection, conversation.repeat_of)
                return Reception(answer, repeated=True)
            return self._handle(connection, conversation, incoming, inline)

    def _locked(self, connection: Connection, incoming: Incoming) -> Any:
        sender = incoming.sender
        where = (incoming.landlord, sender.channel.value, sender.value)
        found = turns.read(connection, *where, incoming.provider_id)
        if found is None:
            begin(connection, *where, storable(incoming.sender_name).text)
            found = turns.read(connection, *where, incoming.provider_id)
        assert found is not None
        return found

    def _handle(
        self, connection: Connection, conversation: Any, incoming: Incoming, inline: bool
    ) -> Reception:
        today, now = uk_date(incoming.received_at), self._clock()
        policy = self._packs.policy(incoming.landlord, today)
        session, words = _session_of(conversation), storable(incoming.text)
        understood = self._reader.read(words.text, session.asking, today)
        scene = _scene(connection, conversation, policy, now, session)
        scene.brand = incoming.brand
        turn = advance(
            session,
            _heard(incoming, words.text, understood),
            known_of(conversation, policy, now, self._fresh(policy), new_codes(self._chance)),
        )
        scene.current = _current(turn.session) or session.reference
        scene.facts |= self._standing(scene)
        said = apply(scene, turn.events, self._speaker)
        scene.facts |= self._standing(scene)  # a case that was opened may be another brand's
        write_changes(scene)
        add_facts(scene, said)
        if incoming.said_in is not None:
            self._say_in_group(scene, incoming.said_in, said)
            said = ()
        replies = self._speaker.word(
            scene.to, said, at=now, facts=scene.facts, reply=True, inline=inline
        )
        written = _written(scene, incoming, words, understood, turn.session, replies)
        numbers = turns.write(connection, written)
        kept = tuple(replace(reply, id=n) for reply, n in zip(replies, numbers, strict=True))
        keep_evidence(scene, self._jobs, incoming)
        self._speaker.send_off(connection, scene.to, kept)
        return Reception(kept)

    def _say_in_group(self, scene: Scene, group: Address, said: Sequence[Said]) -> None:
        """Answer where it was said. The group is nobody's: no case and no memory is kept there."""
        connection, where = scene.connection, (group.channel.value, group.value)
        if address_of(connection, scene.landlord, *where) is None:
            begin(connection, scene.landlord, *where, "")
        group_id = address_of(connection, scene.landlord, *where)
        assert group_id is not None
        to = self._speaker.recipient(connection, group_id)
        self._speaker.say(connection, to, said, at=scene.now, facts=scene.facts)

    def _standing(self, scene: Scene) -> Mapping[str, Any]:
        """Who speaks, and who is asked after us: by the case in hand, else by where they wrote.

        A brand has its own name and phone, care its own ombudsman (HPG-6.1, 8.3, H21-8.2).
        """
        case = scene.case
        brand, service = (case.brand, case.service) if case else (scene.brand, Service.HOUSING)
        return self._speaker.standing(scene.landlord, service, scene.now, brand)

    def _fresh(self, policy: Policy) -> Iterator[str]:
        """References for the cases that this turn may open, made only when one is."""
        while True:
            yield new_reference(policy.landlord.reference_prefix, self._chance(8))


def _session_of(conversation: Any) -> Session:
    if conversation.version is None:
        return Session()
    return from_state(conversation.version, conversation.state)


def _current(session: Session) -> str | None:
    """The case in hand: the one a resident is asked about, or that is being talked of."""
    return session.consent_for if session.flow == "consent" else session.reference


def _heard(incoming: Incoming, words: str, understood: Understood) -> Heard:
    return Heard(
        text=words,
        understood=understood,
        at=incoming.received_at,
        channel=incoming.sender.channel,
        choice=incoming.choice,
        files=len(incoming.media),
        in_group=incoming.in_group,
        edited=incoming.edited,
    )


def _scene(
    connection: Connection, conversation: Any, policy: Policy, now: datetime, session: Session
) -> Scene:
    return Scene(
        connection=connection,
        policy=policy,
        conversation=conversation,
        to=recipient_of(conversation),
        inbox_id=conversation.inbox_id,
        now=now,
        cases={
            case["reference"]: KeptCase(
                *(case[name] for name in ("id", "reference", "kind", "brand", "category")),
                represented=case["consent"] is not None,
            )
            for case in conversation.cases
        },
        current=session.reference,
    )


def _written(
    scene: Scene,
    incoming: Incoming,
    words: Storable,
    understood: Understood,
    session: Session,
    replies: Sequence[Outgoing],
) -> Written:
    case = scene.case
    return Written(
        inbox_id=scene.inbox_id,
        landlord=scene.landlord,
        channel=incoming.sender.channel.value,
        provider_id=incoming.provider_id,
        address_id=scene.to.address_id,
        case_id=case.id if case else None,
        body=words.text,
        original=words.original,
        choice=incoming.choice,
        understood=_kept(understood),
        received_at=incoming.received_at,
        version=VERSION,
        state=session.as_state(),
        now=scene.now,
        actor=scene.actor,
        learns=case.id if case and case.learnt else None,
        fields=case.fields if case else {},
        definition=case.definition if case else {},
        flags=case.flags if case else (),
        ledger=scene.ledger,
        said=[kept_form(reply) for reply in replies],
    )


def _kept(understood: Understood) -> dict[str, Any]:
    """What we took it to mean, beside the words it was taken from."""
    fields = {name: getattr(understood, name) for name in Understood.__slots__}
    return fields | {"details": dict(understood.details)}
