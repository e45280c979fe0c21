"""A resident's leave for somebody else to act, and to be told what about (PFP-20, PFP-21, REP-WD).

Nothing is shared before it is given; the clock never waits for it (REP-CLK). Every move makes a
new value: what was so before is in the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class ConsentStatus(StrEnum):
    """Where the resident's leave stands."""

    NEEDED = "needed"
    ASKED = "asked"
    GIVEN = "given"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class ConsentForm(StrEnum):
    """How it was given, as far as it can be shown later."""

    MESSAGE = "message"
    """The resident's own word from a number or chat the landlord holds."""
    VERBAL = "verbal"
    WRITTEN = "written"
    ATTORNEY = "attorney"
    DEPUTY = "deputy"
    GUARDIAN = "guardian"
    OTHER_AUTHORITY = "other_authority"
    NO_CAPACITY_STAFF_DECISION = "no_capacity_staff_decision"


LEGAL_AUTHORITIES = (
    ConsentForm.ATTORNEY,
    ConsentForm.DEPUTY,
    ConsentForm.GUARDIAN,
    ConsentForm.OTHER_AUTHORITY,
)
"""What a court or the resident's own deed gave: once checked it stands for their word (H21-4.2)."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Who may act, for what, until when (UK dates); `ends_on` is the last day that counts."""

    representative: str
    status: ConsentStatus = ConsentStatus.NEEDED
    scope: str = "this complaint"
    form: ConsentForm | None = None
    asked_on: date | None = None
    given_on: date | None = None
    ends_on: date | None = None
    withdrawn_on: date | None = None
    written_on: date | None = None

    @property
    def written_owed(self) -> bool:
        """Spoken consent is confirmed to the resident in writing (PFP-21)."""
        spoken = self.status is ConsentStatus.GIVEN and self.form is ConsentForm.VERBAL
        return spoken and self.written_on is None


def asked(consent: Consent, on: date) -> Consent:
    """The resident was asked; asking again after a no is a person's decision, not refused here."""
    return replace(consent, status=ConsentStatus.ASKED, asked_on=on)


def given(consent: Consent, form: ConsentForm, on: date, ends_on: date | None = None) -> Consent:
    """The resident said yes. What was withdrawn or refused before may be given anew."""
    written_on = on if form is ConsentForm.WRITTEN else None
    return replace(
        consent,
        status=ConsentStatus.GIVEN,
        form=form,
        given_on=on,
        ends_on=ends_on,
        withdrawn_on=None,
        written_on=written_on,
    )


def confirmed_in_writing(consent: Consent, on: date) -> Consent:
    """What the resident said was sent to them in writing."""
    return replace(consent, written_on=on)


def refused(consent: Consent) -> Consent:
    """The resident said no."""
    return replace(consent, status=ConsentStatus.REFUSED)


def withdrawn(consent: Consent, on: date) -> Consent:
    """One word from the resident ends it at once, whatever was agreed before (REP-WD)."""
    return replace(consent, status=ConsentStatus.WITHDRAWN, withdrawn_on=on)


def may_share(consent: Consent | None, today: date) -> bool:
    """Whether anything about the case may be told to the representative today."""
    if consent is None or consent.status is not ConsentStatus.GIVEN:
        return False
    begun = consent.given_on is not None and consent.given_on <= today
    return begun and (consent.ends_on is None or today <= consent.ends_on)
