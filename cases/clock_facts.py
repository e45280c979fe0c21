"""What has happened on a case, as far as dates depend on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from cases.case import CaseKind


class What(StrEnum):
    """Something that starts a clock beside the stages."""

    REQUEST_REPORTED = "request_reported"
    HAZARD_KNOWN = "hazard_known"
    EMERGENCY_HAZARD_KNOWN = "emergency_hazard_known"
    MAYBE_EMERGENCY_HAZARD = "maybe_emergency_hazard"
    SAFEGUARDING_TOLD = "safeguarding_told"
    ABUSE_TOLD = "abuse_told"
    DESPAIR_TOLD = "despair_told"
    SENIOR_STAFF_ACCUSED = "senior_staff_accused"
    OPTED_OUT = "opted_out"
    UPDATES_AGREED = "updates_agreed"
    ACTION_PROMISED = "action_promised"
    ACTION_ORDERED = "action_ordered"
    NEW_CASE_RECEIVED = "new_case_received"
    ISSUE_ADDED = "issue_added"
    DATA_COMPLAINT_RECEIVED = "data_complaint_received"
    DATA_ASKED_FOR = "data_asked_for"
    FINAL_RESPONSE_GIVEN = "final_response_given"
    OFFER_UNANSWERED = "offer_unanswered"
    SPOKEN_CONSENT_TAKEN = "spoken_consent_taken"
    RESTRICTION_SET = "restriction_set"


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, when, and when what it called for was done.

    `due` is only for dates that a person named (ACTION_PROMISED, ACTION_ORDERED, RESTRICTION_SET,
    and, where it was a day and not an interval, UPDATES_AGREED). For UPDATES_AGREED, `at` is when
    the resident last heard from us.
    """

    what: What
    at: datetime
    done_at: datetime | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class ClockFacts:
    """Every instant that a case's dates are computed from; all of them aware of their zone.

    `received_at` is the first message of the dissatisfaction that became the complaint (or the
    request, for a request). `extension_wd` is what a person granted beyond the due date;
    `agreed_longer_wd` is more time that the resident asked for (an adjustment). With
    `direct_to_stage_2` (Scotland) the stage 2 clocks start at `received_at`.
    """

    received_at: datetime | None = None
    kind: CaseKind = CaseKind.COMPLAINT
    acknowledged_at: datetime | None = None
    responded_at: datetime | None = None
    extension_wd: int = 0
    agreed_longer_wd: int = 0
    stage2_requested_at: datetime | None = None
    stage2_acknowledged_at: datetime | None = None
    stage2_responded_at: datetime | None = None
    stage2_extension_wd: int = 0
    stage2_agreed_longer_wd: int = 0
    direct_to_stage_2: bool = False
    anonymous: bool = False
    not_accepted: bool = False
    update_every_wd: int | None = None
    happenings: tuple[Happening, ...] = ()
