"""A complaint made to any member of staff, any way, is logged as if it had been texted (HOC-3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, Row

from assistant.desk.numbers import must_be_number
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.new_case import NewCase, open_new
from cases.case import CaseKind
from cases.dates import LONDON, uk_date
from cases.policy import Policy
from cases.reference import new_reference
from conversations.events import Said
from messages.addresses import Channel
from storage.case_changes import note
from storage.case_pages import contacts
from storage.held import hold
from storage.new_cases import change_case
from storage.people import address_of

HOW = ("phone", "letter", "visit", "email", "message", "elected_member")


@dataclass(frozen=True, slots=True)
class Logged:
    """What an officer was told. Either a conversation (`address_id`) or a `number` says whose.

    `received_on` is the day the landlord first heard of the dissatisfaction, from whomever.
    """

    words: str
    how: str
    received_on: date
    address_id: int | None = None
    number: str = ""
    name: str = ""
    home: str = ""
    category: str = "other"
    outcome: str = ""
    tell: bool = True
    brand: str = ""


def log_complaint(
    connection: Connection, parts: Parts, officer: Officer, told: Logged, once: str = ""
) -> str:
    """Open a complaint at stage 1 with the date of first contact; its reference."""
    now = parts.clock()
    if reasons := tuple(_against(told, now)):
        raise NotAllowed(*reasons)
    policy = parts.policies.policy(officer.landlord, uk_date(now))
    address_id = told.address_id or _held(connection, officer, told)
    person = _who(connection, officer, address_id)
    reference = new_reference(policy.landlord.reference_prefix, parts.chance(8))
    case_id, found = open_new(connection, policy, _new(told, person, reference, now, policy))
    issues = [line.strip() for line in told.words.splitlines() if line.strip()]
    wanted = [told.outcome.strip()] if told.outcome.strip() else []
    definition = {"issues": issues, "outcomes": wanted}
    changes = {"definition": definition, "conversation": "finished", "handler_id": officer.id}
    change_case(connection, case_id, changes)
    note(
        connection,
        landlord=officer.landlord,
        at=now,
        staff_id=officer.id,
        case_id=case_id,
        address_id=address_id,
        event="complaint_logged",
        data={"how": told.how, "received_on": told.received_on.isoformat(), "once": once},
    )
    if told.tell:
        dates = {d.name: d.due for d in found}
        facts = {"reference": reference, "respond_by": dates["stage1_response_due"]}
        recipient = parts.voice.recipient(connection, address_id)
        said = [Said("letters.logged", facts)]
        parts.voice.say(connection, recipient, said, at=now, case_id=case_id, staff_id=officer.id)
    return reference


def _against(told: Logged, now: datetime) -> Iterator[Reason]:
    if not told.words.strip():
        yield Reason("their_words", ("HOC-5.12",))
    if told.how not in HOW:
        yield Reason("how_they_told_us", ("HOC-3.2",))
    if told.received_on > uk_date(now):
        yield Reason("date_not_yet", ("CLK-TZ",))
    if told.address_id is None and not told.number.strip():
        yield Reason("not_a_phone_number", ("HOC-3.1",))


def _held(connection: Connection, officer: Officer, told: Logged) -> int:
    """The conversation at this number, begun now where there is none."""
    number = must_be_number(told.number)
    known = address_of(connection, officer.landlord, Channel.SMS.value, number)
    return known or hold(
        connection, officer.landlord, Channel.SMS.value, number, name=told.name, home=told.home
    )


def _who(connection: Connection, officer: Officer, address_id: int) -> Row[Any]:
    person = contacts(connection, [address_id]).get(address_id)
    if person is None or person.landlord != officer.landlord:
        raise NotFound(str(address_id))
    return person


def _new(told: Logged, person: Row[Any], reference: str, now: datetime, policy: Policy) -> NewCase:
    today = told.received_on == uk_date(now)
    morning = datetime.combine(told.received_on, time(12), LONDON)
    return NewCase(
        kind=CaseKind.COMPLAINT,
        reference=reference,
        words=told.words.strip(),
        received_at=now if today else morning,
        now=now,
        channel=person.channel,
        address_id=person.id,
        person_id=person.person_id,
        category=told.category,
        brand=told.brand,
    )
