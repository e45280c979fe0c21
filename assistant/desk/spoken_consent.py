"""The resident told an officer, by voice, that somebody may act for them (PFP-21)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from assistant.ask_consent import SCOPE, WAIT_FOR_CONSENT
from assistant.desk.consent import SpokenConsent, tell_representative, the_consent
from assistant.desk.consent_in_writing import Agreed, put_in_writing
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from cases.consent import ConsentForm, ConsentStatus
from cases.dates import months_after, uk_date
from storage.consent_changes import set_consent
from storage.tasks import settle_tasks


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
            "answered_at": moment_of(work, spoken.on),
            "withdrawn_at": None,
            "ends_on": ends_on,
            "recorded_by": work.officer.id,
            "resident_name": spoken.spoke_with.strip(),
            "written_follow_up": "owed",
            "attachment_id": None,
        },
    )
    work.flag("consent_verbal_pending_written", remove="consent_missing")
    settle_tasks(work.connection, work.case.id, WAIT_FOR_CONSENT, work.now)
    work.note(
        "spoken_consent_recorded",
        spoke_with=spoken.spoke_with,
        on=spoken.on.isoformat(),
        note=spoken.note,
        ends_on=ends_on.isoformat(),
    )
    facts = {"agreed_on": spoken.on, "ends_on": ends_on}
    text, name = "desk.consent_in_writing", spoken.spoke_with
    put_in_writing(work, consent, Agreed(text, name, spoken.on, spoken.number, facts))
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


def moment_of(work: Work, day: date) -> datetime:
    """Now for today; noon for a day that has passed, of which nobody kept the hour."""
    if day == uk_date(work.now):
        return work.now
    return datetime.combine(day, time(12), UTC)
