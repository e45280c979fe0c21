"""A resident's leave for somebody else to act, and to be told what about (PFP-20, PFP-21, REP-WD).

Nothing is shared before it is given; the clock never waits for it (REP-CLK). One word from the
resident ends it at once, and it may be given anew.
"""

from __future__ import annotations

from dataclasses import dataclass
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
    """From when and until when somebody may be told (UK dates); `ends_on` is the last day that counts."""

    status: ConsentStatus
    given_on: date | None = None
    ends_on: date | None = None


def may_share(consent: Consent | None, today: date) -> bool:
    """Whether anything about the case may be told to the representative on this UK date."""
    if consent is None or consent.status is not ConsentStatus.GIVEN:
        return False
    begun = consent.given_on is not None and consent.given_on <= today
    return begun and (consent.ends_on is None or today <= consent.ends_on)
