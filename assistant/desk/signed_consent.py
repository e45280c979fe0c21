"""A form that the resident signed, checked by a person: it counts, or is not good enough (PFP-21).

The assistant never reads a form, and never says that one will do.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Row

from assistant.ask_consent import SCOPE, WAIT_FOR_CONSENT
from assistant.desk.consent import tell_representative, the_consent
from assistant.desk.consent_in_writing import Agreed, put_in_writing
from assistant.desk.evidence import whose_case
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.spoken_consent import moment_of
from assistant.desk.work import Work
from cases.consent import ConsentForm, ConsentStatus
from cases.dates import months_after, uk_date
from conversations.events import Said
from conversations.phrase import Phrase
from storage.attachment_pages import kept_attachment
from storage.consent_changes import set_consent
from storage.tasks import settle_tasks


@dataclass(frozen=True, slots=True)
class SignedForm:
    """What an officer read on a form that came in.

    `file_id` is one of the case's kept files. `on` is the UK date beside the signature, `checked`
    how the officer knows that it is the resident's. `number` is one the landlord holds, to tell
    them on; empty takes the one they were asked on, or leaves a letter to staff. `scope` empty is
    what we write about the complaint; `ends_on` None takes the landlord's usual length.
    """

    file_id: int | None
    signed_by: str
    on: date
    checked: str
    number: str = ""
    scope: str = ""
    ends_on: date | None = None


def record_signed(work: Work, form: SignedForm) -> None:
    """The form will do: from now the representative may be told, and both of them hear of it."""
    consent = the_consent(work)
    ends_on = form.ends_on or months_after(form.on, work.policy.consent.lasts_months)
    _must_do(work, form, ends_on)
    set_consent(
        work.connection,
        work.case.id,
        {
            "status": ConsentStatus.GIVEN.value,
            "form": ConsentForm.WRITTEN.value,
            "scope": form.scope.strip() or SCOPE,
            "answered_at": moment_of(work, form.on),
            "withdrawn_at": None,
            "ends_on": ends_on,
            "recorded_by": work.officer.id,
            "resident_name": form.signed_by.strip(),
            "written_follow_up": "",
            "attachment_id": form.file_id,
        },
    )
    work.flag("consent_confirmed", remove="consent_missing")
    work.flag(remove="consent_verbal_pending_written")
    settle_tasks(work.connection, work.case.id, WAIT_FOR_CONSENT, work.now)
    work.note(
        "signed_consent_recorded",
        file=form.file_id,
        signed_by=form.signed_by.strip(),
        on=form.on.isoformat(),
        note=form.checked.strip(),
        ends_on=ends_on.isoformat(),
    )
    scope = form.scope.strip() or Phrase("consent.usual_scope")
    facts = {"agreed_on": form.on, "ends_on": ends_on, "scope": scope}
    told = Agreed("desk.consent_signed", form.signed_by, form.on, form.number, facts)
    put_in_writing(work, consent, told)
    tell_representative(work, "represent.given", form.signed_by)


def not_good_enough(work: Work, why: str) -> None:
    """The form will not do: whoever sent it hears why, and how to go on. Nothing else changes."""
    consent = the_consent(work)
    if consent.status == ConsentStatus.GIVEN:
        raise NotAllowed(Reason("consent_given_already"))
    if not why.strip():
        raise NotAllowed(Reason("why_not_good_enough", ("PFP-21",)))
    settle_tasks(work.connection, work.case.id, ("check_consent_form",), work.now)
    work.note("signed_consent_not_taken", why=why.strip())
    work.say(consent.representative_address_id, _not_taken(work, consent, why.strip()))


def _not_taken(work: Work, consent: Row, why: str) -> Said:
    resident = consent.resident_name or Phrase("represent.the_resident")
    facts = {"why": why, "resident": resident, "reference": work.case.reference}
    return Said("represent.form_not_taken", facts)


def _must_do(work: Work, form: SignedForm, ends_on: date) -> None:
    reasons = []
    if not _is_of_this_case(work, form.file_id):
        reasons.append(Reason("which_file", ("PFP-21",)))
    if not form.signed_by.strip():
        reasons.append(Reason("signed_by", ("PFP-21",)))
    if not form.checked.strip():
        reasons.append(Reason("how_it_was_checked", ("PFP-21",)))
    if form.on > uk_date(work.now):
        reasons.append(Reason("date_not_yet", ("PFP-21",)))
    if ends_on <= form.on:
        reasons.append(Reason("ends_before_it_begins", ("PFP-20",)))
    elif ends_on < uk_date(work.now):
        reasons.append(Reason("consent_ran_out", ("PFP-20",)))
    if reasons:
        raise NotAllowed(*reasons)


def _is_of_this_case(work: Work, file_id: int | None) -> bool:
    whose = whose_case(work.case)
    return file_id is not None and kept_attachment(work.connection, whose, file_id) is not None
