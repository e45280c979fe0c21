"""The resident is asked whether somebody may act for them, on a number the landlord holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Row

from assistant.on_record import is_theirs
from assistant.say import Speaker
from cases.consent import ConsentStatus
from conversations.events import Said
from conversations.phrase import Phrase
from conversations.session import VERSION, Put, Session, from_state
from messages.outgoing import Outgoing
from storage.case_pages import consent_of
from storage.consent_changes import (
    hold_address,
    set_consent,
    set_resident_address,
    who_is_at,
)
from storage.conversations import at_address, save
from storage.tasks import add_task_once

SCOPE = "what we write about this complaint"

WAIT_FOR_CONSENT = (
    "consent_by_staff",
    "consent_form_awaited",
    "check_consent_form",
    "check_attorney",
    "check_capacity",
)
"""Tasks that nobody has to do any more once the resident's leave is given."""


def ask_consent(
    connection: Connection,
    voice: Speaker,
    case: Row,
    number: str,
    *,
    at: datetime,
    staff_id: int | None = None,
    resident: str = "",
    home: str = "",
) -> Sequence[Outgoing]:
    """Ask the resident by text, or have staff ask when the landlord does not hold this number.

    `number` is E.164. When an officer (`staff_id`) gives it, the landlord holds it from their
    records; when the representative does, it must already be held for somebody who fits the
    `resident` and `home` they named: otherwise anybody could answer for the resident, or read
    that there is a complaint (HOC-3.6). Until they answer the address counts for nothing.
    Returns what was put in the outbox. The clock never waits (REP-CLK).
    """
    address = hold_address(connection, case.landlord, number, by_staff=staff_id is not None)
    if address is not None and staff_id is None:
        address = address if _is_the_residents(connection, case, address, resident, home) else None
    if address is None:
        have_staff_ask(connection, case.landlord, case.id, case.address_id, at)
        return ()
    changes = {
        "status": ConsentStatus.ASKED.value,
        "asked_at": at,
        "answered_at": None,
        "resident_address_id": address.id,
        "scope": SCOPE,
    }
    consent = set_consent(connection, case.id, changes)
    set_resident_address(connection, case.id, address.id)
    _open_question(connection, address.id, case.reference, at)
    named = consent.representative_name or Phrase("consent.someone")
    return voice.say(
        connection,
        voice.recipient(connection, address.id),
        [Said("consent.ask", {"representative": named})],
        at=at,
        case_id=case.id,
        staff_id=staff_id,
    )


def _is_the_residents(
    connection: Connection, case: Row, address: Row, resident: str, home: str
) -> bool:
    """The record says so, and it is not the representative's own."""
    consent = consent_of(connection, case.id)
    there = who_is_at(connection, address.id)
    if consent is None:
        return False
    asks = who_is_at(connection, consent.representative_address_id)
    own = there.person_id == asks.person_id or there.value == asks.value
    return not own and is_theirs(there.name, there.home, resident, home)


def remember_consent(
    connection: Connection,
    address_id: int,
    reference: str,
    at: datetime,
    *,
    holds: bool,
) -> None:
    """What staff were told by voice, kept in the resident's conversation too.

    So that one word there withdraws it later, or nothing is asked that was taken back.
    """
    session = _session(connection, address_id)
    others = tuple(name for name in session.consented if name != reference)
    consented = (*others, reference) if holds else others
    kept = replace(session, consented=consented)
    save(connection, address_id, VERSION, kept.as_state(), at)


def _open_question(connection: Connection, address_id: int, reference: str, at: datetime) -> None:
    """Whatever was being talked about is put aside until the resident has answered."""
    session = _session(connection, address_id)
    aside = session.aside or (Put(session.flow, session.asking) if session.flow else None)
    asking = replace(
        session,
        flow="consent",
        asking="consent",
        aside=aside,
        consent_for=reference,
        unclear=0,
    )
    save(connection, address_id, VERSION, asking.as_state(), at)


def _session(connection: Connection, address_id: int) -> Session:
    kept = at_address(connection, address_id, locked=True)
    return from_state(kept.version, kept.state) if kept.state else Session()


def have_staff_ask(
    connection: Connection, landlord: str, case_id: int, representative_id: int, at: datetime
) -> None:
    """A person gets the resident's word; `representative_id` is the address of whoever waits for it."""
    add_task_once(
        connection,
        landlord=landlord,
        kind="consent_by_staff",
        once=f"consent_by_staff:{case_id}",
        at=at,
        case_id=case_id,
        address_id=representative_id,
    )
