"""Puts what is said into the outbox, in the person's words and language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from assistant.jobs import Jobs
from assistant.manner import AS_USUAL, Manner, manner_of
from assistant.standing_facts import StandingFacts
from cases.brands import service_about
from cases.dates import uk_date
from cases.nations import Service
from cases.policy_packs import Packs
from conversations.events import Said
from conversations.wording import Worded, word
from messages.addresses import Address, Channel
from messages.outgoing import Choice, Delivery, Outgoing
from storage.case_lookup import about_of_case
from storage.conversations import at_address
from storage.notices import announce
from storage.said import put


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody at an address, and how they like to be written to."""

    address_id: int
    landlord: str
    address: Address
    language: str = "en"
    manner: Manner = AS_USUAL
    stopped: bool = False
    unsafe: bool = False
    """Somebody else may read what comes here: only answers go out."""


def recipient_of(row: Any) -> Recipient:
    """The recipient that a conversation's row is about."""
    return Recipient(
        address_id=row.id,
        landlord=row.landlord,
        address=Address(Channel(row.channel), row.value),
        language=row.language,
        manner=manner_of(row.needs or {}, in_talk=row.with_staff_since is not None),
        stopped=row.stopped_at is not None,
        unsafe=row.unsafe_at is not None,
    )


class Speaker:
    """The one way for words to reach the outbox. Jobs are deferred in the same transaction."""

    def __init__(self, jobs: Jobs, packs: Packs, standing: StandingFacts):
        self._jobs = jobs
        self._packs = packs
        self._standing = standing

    def recipient(self, connection: Connection, address_id: int) -> Recipient:
        """Who is at this address."""
        return recipient_of(at_address(connection, address_id))

    def standing(
        self, landlord: str, service: Service, at: datetime, brand: str = ""
    ) -> Mapping[str, Any]:
        """Who the landlord or its brand is, its numbers, and whom else to turn to about this."""
        return self._standing.of(self._packs.policy(landlord, uk_date(at)), service, brand)

    def say(
        self,
        connection: Connection,
        to: Recipient,
        said: Sequence[Said],
        *,
        at: datetime,
        facts: Mapping[str, Any] | None = None,
        case_id: int | None = None,
        staff_id: int | None = None,
    ) -> tuple[Outgoing, ...]:
        """Word these texts and keep them to be sent once the transaction commits.

        Where they asked for hours of their own, it waits for those. About a brand's case it is
        the brand that speaks, about care it is care's ombudsman who is named (HPG-6.1, H21-8.2).
        """
        own = self._of_case(connection, to.landlord, case_id, at)
        messages = self.word(to, said, at=at, facts={**own, **(facts or {})})
        later = None if to.address.channel is Channel.WEB_CHAT else to.manner.waits_until(at)
        kept = put(
            connection,
            messages,
            address_id=to.address_id,
            case_id=case_id,
            staff_id=staff_id,
            try_at=later,
        )
        self.send_off(connection, to, kept, later)
        return kept

    def _of_case(
        self, connection: Connection, landlord: str, case_id: int | None, at: datetime
    ) -> Mapping[str, Any]:
        if case_id is None:
            return {}
        brand, category = about_of_case(connection, case_id)
        return self.standing(landlord, service_about(category), at, brand)

    def word(
        self,
        to: Recipient,
        said: Sequence[Said],
        *,
        at: datetime,
        facts: Mapping[str, Any] | None = None,
        reply: bool = False,
        inline: bool = False,
    ) -> tuple[Outgoing, ...]:
        """These texts as messages, not yet kept.

        With `inline` the door hands them over in its own response. Somebody who texted STOP gets
        nothing by text: the messages are held, and staff agree another way.
        """
        policy = self._packs.policy(to.landlord, uk_date(at))
        known = {**self._standing.of(policy), **(facts or {})}
        status = _status(to, reply, inline)
        bundles = _bundles(to, said, known, uk_date(at))
        return tuple(_outgoing(to, bundle, status, at) for bundle in bundles)

    def send_off(
        self,
        connection: Connection,
        to: Recipient,
        kept: Sequence[Outgoing],
        later: datetime | None = None,
    ) -> None:
        """Have the kept messages delivered, where no door hands them over itself."""
        for outgoing in kept:
            if outgoing.status is Delivery.WAITING:
                if to.address.channel is Channel.WEB_CHAT:
                    announce(connection, to.address)  # an open page shows it at once
                self._jobs.deliver(
                    connection, outgoing.id, to.address_id, to.address.channel, at=later
                )


def _status(to: Recipient, reply: bool, inline: bool) -> Delivery:
    if to.unsafe and not reply:
        return Delivery.HELD
    a_reply_in_a_chat = reply and not to.address.channel.is_phone_text
    if to.stopped and not a_reply_in_a_chat:
        return Delivery.HELD
    return Delivery.HANDED_OVER if inline else Delivery.WAITING


def _bundles(
    to: Recipient, said: Sequence[Said], facts: Mapping[str, Any], today: date
) -> Iterator[list[Worded]]:
    """One bubble for each text in a chat. On a phone texts that follow one another travel
    together, since separate ones may arrive in any order; danger always travels alone."""
    bundle: list[Worded] = []
    for one in said:
        worded = word(
            one.text,
            {**facts, **one.facts},
            language=to.language,
            easy=to.manner.easy,
            choices=one.choices,
            today=today,
        )
        joins = to.address.channel.is_phone_text and not to.manner.one_at_a_time
        together = joins and not worded.alone
        led = bool(bundle) and bundle[-1].leads
        if bundle and not led and not (together and not bundle[-1].alone):
            yield bundle
            bundle = []
        bundle.append(worded)
    if bundle:
        yield bundle


def _outgoing(to: Recipient, bundle: list[Worded], status: Delivery, at: datetime) -> Outgoing:
    choices: tuple[Choice, ...] = next((w.choices for w in reversed(bundle) if w.choices), ())
    contains = {token: None for worded in bundle for token in worded.contains}
    return Outgoing(
        id=0,
        landlord=to.landlord,
        to=to.address,
        text="\n\n".join(worded.text for worded in bundle),
        choices=choices,
        kinds=tuple(dict.fromkeys(worded.kind for worded in bundle if worded.kind)),
        contains=tuple(contains),
        created_at=at,
        status=status,
    )
