"""A conversation as staff read it: every message both ways, in order, with how far each got."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from assistant.desk.evidence import Evidence, by_line, evidence_of
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotFound
from assistant.desk.task_lines import TaskLine, task_line
from messages.addresses import Channel
from storage.attachment_pages import Whose
from storage.case_pages import contacts, heard, said
from storage.tasks import tasks_of_address
from storage.who_sees import Who, may_see_talk

MOST = 200
"""Messages of one conversation that a page shows, each way."""


NONE: Mapping[int, tuple[Evidence, ...]] = {}


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can be written to. `number` is their phone, empty where there is none."""

    address_id: int
    name: str
    home: str
    postcode: str
    language: str
    channel: str
    number: str
    held: bool
    stopped_at: datetime | None
    unreachable_at: datetime | None
    with_staff_since: datetime | None
    last_heard_at: datetime | None


@dataclass(frozen=True, slots=True)
class Bubble:
    """One message. `author` is a party's role (resident, representative), assistant or staff.

    `delivery` and `delivered_at` are of our own messages only (`messages.outgoing.Delivery`).
    """

    at: datetime
    author: str
    name: str
    text: str
    channel: str
    kinds: tuple[str, ...] = ()
    delivery: str = ""
    delivered_at: datetime | None = None
    error: str = ""
    to: str = ""
    files: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """A conversation that may have no case yet."""

    party: Party
    bubbles: tuple[Bubble, ...]
    tasks: tuple[TaskLine, ...]


def conversation_page(
    connection: Connection, parts: Parts, officer: Officer, address_id: int
) -> ConversationPage:
    """One conversation of this officer's landlord; `NotFound` otherwise."""
    there = contacts(connection, [address_id]).get(address_id)
    if there is None or there.landlord != officer.landlord:
        raise NotFound(str(address_id))
    if not may_see_talk(connection, address_id, Who(officer.id, officer.role)):
        raise NotFound(str(address_id))
    now = parts.clock()
    roles = {address_id: "resident"}
    inbound = heard(connection, None, address_id, None, MOST)
    outbound = said(connection, None, address_id, None, MOST)
    evidence = evidence_of(connection, Whose(officer.landlord, address_id))
    return ConversationPage(
        party=party_of(there),
        bubbles=bubbles_of(
            inbound, outbound, {address_id: there.channel}, roles, by_line(evidence)
        ),
        tasks=tuple(task_line(row, now) for row in tasks_of_address(connection, address_id)),
    )


def party_of(row: Row) -> Party:
    """Whoever is at an address."""
    return Party(
        address_id=row.id,
        name=row.name,
        home=row.home,
        postcode=row.postcode,
        language=row.language,
        channel=row.channel,
        number=row.value if Channel(row.channel).is_phone_text else "",
        held=row.held,
        stopped_at=row.stopped_at,
        unreachable_at=row.unreachable_at,
        with_staff_since=row.with_staff_since,
        last_heard_at=row.last_heard_at,
    )


def bubbles_of(
    inbound: Sequence[Row],
    outbound: Sequence[Row],
    channels: dict[int, str],
    roles: dict[int, str],
    files: Mapping[int, tuple[Evidence, ...]] = NONE,
) -> tuple[Bubble, ...]:
    """Both ways in the order of time; what came in stands before the answer to it.

    What was kept long enough has lost its words, and is left out.
    """
    came = [
        Bubble(
            at=row.received_at,
            author=roles.get(row.address_id, "resident"),
            name="",
            text=row.body,
            channel=row.channel,
            files=files.get(row.id, ()),
        )
        for row in inbound
        if row.body or row.id in files
    ]
    went = [
        Bubble(
            at=row.created_at,
            author="staff" if row.staff_id else "assistant",
            name=row.staff_name or "",
            text=row.body,
            channel=channels.get(row.address_id, ""),
            kinds=tuple(row.kinds),
            delivery=row.status,
            delivered_at=row.delivered_at,
            error=row.error,
            to=roles.get(row.address_id, ""),
        )
        for row in reversed(outbound)
        if row.body
    ]
    return tuple(sorted((*reversed(came), *went), key=lambda bubble: bubble.at))
