"""The resident reads what they are taken to have agreed to, and how to end it (PFP-21, REP-WD)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import Row

from assistant.ask_consent import remember_consent
from assistant.desk.numbers import must_be_number
from assistant.desk.work import Work
from conversations.events import Said
from conversations.phrase import Phrase
from storage.consent_changes import hold_address, name_person, set_consent, set_resident_address
from storage.tasks import add_task_once


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the resident is told: a text and its facts, their name, the UK day, a number of theirs.

    `number` is one the landlord holds; empty takes the one they were asked on, or else a letter.
    """

    text: str
    resident: str
    on: date
    number: str
    facts: Mapping[str, Any]


def put_in_writing(work: Work, consent: Row, agreed: Agreed) -> None:
    """Write to the resident, or have staff write; from then on one word there withdraws it."""
    address_id = _address(work, consent, agreed.number)
    if address_id is None:
        _have_staff_write(work, agreed.on)
        return
    set_consent(work.connection, work.case.id, {"resident_address_id": address_id})
    set_resident_address(work.connection, work.case.id, address_id)
    name_person(work.connection, address_id, agreed.resident.strip())
    remember_consent(work.connection, address_id, work.case.reference, work.now, holds=True)
    facts = {
        "representative": consent.representative_name or Phrase("consent.someone"),
        "reference": work.case.reference,
        **agreed.facts,
    }
    work.say(address_id, Said(agreed.text, facts))


def _address(work: Work, consent: Row, number: str) -> int | None:
    if not number:
        known: int | None = consent.resident_address_id
        return known
    held = hold_address(work.connection, work.case.landlord, must_be_number(number), by_staff=True)
    return held.id if held else None


def _have_staff_write(work: Work, agreed_on: date) -> None:
    """No number to send it to: a letter, by the landlord's own date for it."""
    days = work.policy.consent.written_followup_wd
    due = work.policy.working_days.add_working_days(agreed_on, days)
    add_task_once(
        work.connection,
        landlord=work.case.landlord,
        kind="write_to_resident",
        once=f"consent_in_writing:{work.case.id}:{agreed_on}",
        at=work.now,
        case_id=work.case.id,
        data={"why": "consent_in_writing"},
        due_at=datetime.combine(due, time(12), UTC),
    )
