"""The resident told an officer, by voice, that somebody may act for them (PFP-21)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from sqlalchemy import Row

from assistant.ask_consent import SCOPE, remember_consent
from assistant.desk.consent import SpokenConsent, tell_representative, the_consent
from assistant.desk.numbers import must_be_number
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.consent import ConsentForm, ConsentStatus
from cases.dates import months_after, uk_date
from conversations.events import Said
from conversations.phrase import Phrase
from storage.consent_changes import hold_address, name_person, set_consent, set_resident_address
from storage.tasks import add_task_once, settle_tasks


def record_spoken(work: Work, spoken: SpokenConsent) -> None:
    """Consent given by voice holds at once; we owe it to the resident in writing (PFP-21)."""
    consent = the_consent(work)
    _must_be_told(work, spoken)
    ends_on = spoken.ends_on or months_after(spoken.on, work.policy.consent.lasts_months)
    set_consent(
        work.connection,
        work.case.id,
        {
            "status": ConsentStatus.GIVEN.value,
            "form": ConsentForm.VERBAL.value,
            "scope": SCOPE,
            "answered_at": _moment(work, spoken.on),
            "withdrawn_at": None,
            "ends_on": ends_on,
            "recorded_by": work.officer.id,
            "resident_name": spoken.spoke_with.strip(),
            "written_follow_up": "owed",
        },
    )
    work.flag("consent_verbal_pending_written", remove="consent_missing")
    settle_tasks(work.connection, work.case.id, ("consent_by_staff",), work.now)
    work.note(
        "spoken_consent_recorded",
        spoke_with=spoken.spoke_with,
        on=spoken.on.isoformat(),
        note=spoken.note,
        ends_on=ends_on.isoformat(),
    )
    _put_in_writing(work, consent, spoken, ends_on)
    tell_representative(work, "represent.given", spoken.spoke_with)


def _must_be_told(work: Work, spoken: SpokenConsent) -> None:
    reasons = []
    if not spoken.spoke_with.strip():
        reasons.append(Reason("spoke_with", ("PFP-21",)))
    if not spoken.note.strip():
        reasons.append(Reason("note", ("PFP-21",)))
    if spoken.on > uk_date(work.now):
        reasons.append(Reason("date_not_yet", ("PFP-21",)))
    if spoken.ends_on and spoken.ends_on <= spoken.on:
        reasons.append(Reason("ends_before_it_begins", ("PFP-20",)))
    if reasons:
        raise NotAllowed(*reasons)


def _moment(work: Work, day: date) -> datetime:
    """Now for today; noon for a day that has passed, of which nobody kept the hour."""
    if day == uk_date(work.now):
        return work.now
    return datetime.combine(day, time(12), UTC)


def _put_in_writing(work: Work, consent: Row, spoken: SpokenConsent, ends_on: date) -> None:
    address_id = consent.resident_address_id
    if spoken.number:
        number = must_be_number(spoken.number)
        held = hold_address(work.connection, work.case.landlord, number, by_staff=True)
        address_id = held.id if held else None
    if address_id is None:
        _have_staff_write(work, spoken.on)
        return
    set_consent(work.connection, work.case.id, {"resident_address_id": address_id})
    set_resident_address(work.connection, work.case.id, address_id)
    name_person(work.connection, address_id, spoken.spoke_with.strip())
    remember_consent(work.connection, address_id, work.case.reference, work.now, holds=True)
    facts = {
        "agreed_on": spoken.on,
        "representative": consent.representative_name or Phrase("consent.someone"),
        "reference": work.case.reference,
        "ends_on": ends_on,
    }
    work.say(address_id, Said("desk.consent_in_writing", facts))


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
