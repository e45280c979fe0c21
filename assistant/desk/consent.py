"""The resident's leave for somebody to act: asked, confirmed in writing, taken back (REP-WD)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row

from assistant.ask_consent import ask_consent, remember_consent
from assistant.desk.numbers import must_be_number
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.consent import ConsentStatus
from conversations.events import Said
from conversations.phrase import Phrase
from storage.case_pages import consent_of
from storage.consent_changes import (
    set_consent,
)


@dataclass(frozen=True, slots=True)
class SpokenConsent:
    """What the resident said to an officer.

    `spoke_with` is who said yes, `on` the UK date, `note` how and on which number. `number`
    is one the landlord holds, to send it to them in writing; empty leaves a letter to
    staff. `ends_on` is the last day; None takes the landlord's usual length.
    """

    spoke_with: str
    on: date
    note: str
    number: str = ""
    ends_on: date | None = None


def ask(work: Work, number: str) -> None:
    """Ask the resident by text on a number from the landlord's own records."""
    the_consent(work)
    number = must_be_number(number)
    ask_consent(
        work.connection,
        work.parts.voice,
        work.case,
        number,
        at=work.now,
        staff_id=work.officer.id,
    )
    work.note("consent_asked", on=number[-3:])


def confirm_written(work: Work, note: str) -> None:
    """The resident has it in writing: sent by letter, or confirmed by their own reply."""
    consent = the_consent(work)
    if consent.written_follow_up != "owed":
        raise NotAllowed(Reason("nothing_owed_in_writing"))
    if not note.strip():
        raise NotAllowed(Reason("how_it_was_confirmed", ("PFP-21",)))
    set_consent(work.connection, work.case.id, {"written_follow_up": "sent"})
    work.flag("consent_confirmed", remove="consent_verbal_pending_written")
    work.note("consent_confirmed_in_writing", note=note.strip())


def withdraw(work: Work, how: str) -> None:
    """The resident took it back: from this moment nothing is shared; the complaint goes on."""
    consent = the_consent(work)
    if not how.strip():
        raise NotAllowed(Reason("how_they_asked", ("HOC-5.12",)))
    changes = {
        "status": ConsentStatus.WITHDRAWN.value,
        "withdrawn_at": work.now,
        "written_follow_up": "",
    }
    set_consent(work.connection, work.case.id, changes)
    if consent.resident_address_id:
        remember_consent(
            work.connection,
            consent.resident_address_id,
            work.case.reference,
            work.now,
            holds=False,
        )
        named = consent.representative_name or Phrase("consent.someone")
        facts = {"representative": named, "reference": work.case.reference}
        work.say(consent.resident_address_id, Said("desk.consent_withdrawn", facts))
    work.flag("consent_missing", remove="consent_verbal_pending_written")
    work.flag(remove="consent_confirmed")
    work.note("consent_withdrawn", how=how.strip())
    tell_representative(work, "represent.refused", consent.resident_name)


def the_consent(work: Work) -> Row:
    """The consent of the case, or NotAllowed where nobody acts for the resident."""
    consent = consent_of(work.connection, work.case.id)
    if consent is None:
        raise NotAllowed(Reason("nobody_acts_for_the_resident"))
    return consent


def tell_representative(work: Work, text: str, resident_name: str) -> None:
    """Tell whoever acts how it stands, and nothing of the case."""
    consent = the_consent(work)
    resident = resident_name.strip() or Phrase("represent.the_resident")
    facts = {"resident": resident, "reference": work.case.reference}
    work.say(consent.representative_address_id, Said(text, facts))
