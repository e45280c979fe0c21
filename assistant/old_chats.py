"""Conversations that became no case go after the pack's days; whoever is known by them alone goes too.

1. An open case, one on legal hold, or anything that still waits for staff (a safety alert above all)
   keeps everything of everybody on it.
2. What was said between a kept case's first word and its closing is part of that case.
3. Somebody of whom no case is kept, and who has been quiet as long, loses name, home, needs and
   numbers. A number the landlord holds stays, and so does one that said STOP or is not safe, without
   a name: else we might write there again.
4. Counts with nobody in them (`storage.trends`) are not touched (PFP-27); what the person asked to have
   made easier becomes such a count, so that a year's figures stay what they were.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from cases.dates import uk_date
from cases.policy import Policy
from cases.policy_packs import Packs
from cases.retention import beside_cases, chats_before
from storage import person_records
from storage.case_changes import lock_addresses
from storage.database import Database
from storage.erasing_people import erase_conversation, erase_person, note_erased
from storage.old_chats import (
    forget,
    has_old_memory,
    last_said,
    people_with_old_chats,
    said_between,
    something_waits,
)

BATCH = 200
Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class OldChats:
    """What went, or would go: conversations, their messages both ways, and people."""

    conversations: int = 0
    messages: int = 0
    people: int = 0

    def __bool__(self) -> bool:
        return self != OldChats()

    def __add__(self, other: OldChats) -> OldChats:
        return OldChats(
            self.conversations + other.conversations,
            self.messages + other.messages,
            self.people + other.people,
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes of one person: chats with messages by address, when they are from, their own self."""

    person_id: int
    chats: Mapping[Row, int]
    spans: tuple[Span, ...]
    whole: bool
    numbers: tuple[int, ...]
    """The addresses that go with the person, where the whole of them goes."""

    @property
    def counts(self) -> OldChats:
        """The same with nobody in it."""
        return OldChats(len(self.chats), sum(self.chats.values()), int(self.whole))


def run(
    database: Database, packs: Packs, clock: Callable[[], datetime], *, dry: bool
) -> Iterator[tuple[Policy, OldChats]]:
    """By landlord; one transaction a person, and again changes nothing more."""
    now = clock()
    for landlord in packs.landlords():
        policy = packs.policy(landlord, uk_date(now))
        before = chats_before(now, policy)
        total = OldChats()
        for person_id in _people(database, landlord, before):
            with database.begin() as connection:
                total += _one(connection, person_id, before, now, dry=dry)
        yield policy, total


def _people(database: Database, landlord: str, before: datetime) -> Iterator[int]:
    last = 0
    while True:
        with database.begin() as connection:
            found = people_with_old_chats(connection, landlord, before, last, BATCH)
        if not found:
            return
        yield from found
        last = found[-1]


def _one(
    connection: Connection, person_id: int, before: datetime, now: datetime, *, dry: bool
) -> OldChats:
    addresses = person_records.addresses(connection, [person_id])
    if not dry:
        lock_addresses(connection, [row.id for row in addresses])
    found = plan(connection, person_id, before)
    if not dry:
        _carry_out(connection, found, before, now)
    return found.counts


def plan(connection: Connection, person_id: int, before: datetime) -> Plan:
    """What would go of a person, with nothing changed."""
    addresses = person_records.addresses(connection, [person_id])
    cases = _kept_cases(connection, person_id)
    if _is_needed(cases) or something_waits(connection, [row.id for row in addresses]):
        return Plan(person_id, {}, (), whole=False, numbers=())
    spans = tuple(beside_cases([(one.received_at, one.closed_at) for one in cases], before))
    said = {
        row: sum(said_between(connection, row.id, *span) for span in spans) for row in addresses
    }
    chats = {
        row: messages
        for row, messages in said.items()
        if messages or has_old_memory(connection, row.id, before)
    }
    numbers = tuple(row.id for row in addresses if _may_go(row))
    (person,) = person_records.people(connection, [person_id])
    known_by_chats_alone = not cases and not any(row.held for row in addresses)
    left = numbers or person.name or person.home or person.postcode
    whole = known_by_chats_alone and bool(left) and last_said(connection, person_id) < before
    return Plan(person_id, chats, spans, whole, numbers)


def _carry_out(connection: Connection, found: Plan, before: datetime, now: datetime) -> None:
    for row, messages in found.chats.items():
        for since, until in found.spans:
            erase_conversation(connection, row, until, since)
        forget(connection, row.id, before)
        counts = {"messages": messages}
        note_erased(connection, row.landlord, row.id, now, event="chat_erased", counts=counts)
    if found.whole:
        erase_person(connection, found.person_id, found.numbers)


def _kept_cases(connection: Connection, person_id: int) -> list[Row]:
    """Those on which this person is or wrote, and whose words are still there."""
    of = [person_id]
    every = (
        *person_records.own_cases(connection, of),
        *person_records.cases_for_others(connection, of),
    )
    return [case for case in every if case.erased_at is None]


def _is_needed(cases: Sequence[Row]) -> bool:
    return any(case.closed_at is None or case.legal_hold for case in cases)


def _may_go(address: Row) -> bool:
    """A number that nothing forbids us to write to, and that has not gone already."""
    closed_off = address.stopped_at or address.unsafe_at
    return not closed_off and address.value != f"erased-{address.id}"
