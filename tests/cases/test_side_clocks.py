"""Dates beside the stages as worked examples: hazards, limits, promises, personal data."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cases.case import CaseKind
from cases.deadlines import ClockFacts, Happening, What, deadlines
from cases.policy_packs import Packs
from cases.side_clocks import SIDE_CLOCKS
from tests.cases.worked_dates import ON, at

BESIDE = [
    # what, when, landlord, name, due, rule
    (
        What.OPTED_OUT,
        "2026-11-06T09:00+00:00",
        "HPG",
        "channel_agreed_by",
        "2026-11-09",
        "HOC-5.9",
    ),
    (
        What.HAZARD_KNOWN,
        "2026-09-14T09:00+01:00",
        "HPG",
        "hazard_investigate_due",
        "2026-09-28",
        "FACT-AWAAB",
    ),
    (
        What.EMERGENCY_HAZARD_KNOWN,
        "2026-11-25T22:05+00:00",
        "PFP-E",
        "hazard_make_safe_due",
        "2026-11-26T22:05:00+00:00",
        "FACT-AWAAB",
    ),
    (
        What.MAYBE_EMERGENCY_HAZARD,
        "2026-11-10T20:20+00:00",
        "HPG",
        "hazard_emergency_assessment_due",
        "2026-11-11T20:20:00+00:00",
        "FACT-AWAAB",
    ),
    (
        What.REQUEST_REPORTED,
        "2026-06-11T14:00+01:00",
        "PFP-S",
        "service_request_48h",
        "2026-06-13T14:00:00+01:00",  # Saturday: clock hours
        "PFP-T-SC1",
    ),
    (
        What.SAFEGUARDING_TOLD,
        "2026-10-15T13:00+01:00",
        "H21",
        "safeguarding_handoff",
        "2026-10-15T13:05:00+01:00",
        "H21-B",
    ),
    (
        What.ABUSE_TOLD,
        "2026-11-05T15:10+00:00",
        "HPG",
        "domestic_abuse_handoff",
        "2026-11-05T15:15:00+00:00",
        "H21-B",
    ),
    (
        What.DESPAIR_TOLD,
        "2026-11-21T23:40+00:00",
        "PFP-S",
        "human_takeover",
        "2026-11-21T23:45:00+00:00",
        "FACT-EMERG",
    ),
    (
        What.SENIOR_STAFF_ACCUSED,
        "2026-10-01T10:00+01:00",
        "PFP-S",
        "notify_shr",
        "immediately",
        "PFP-37",
    ),
    (
        What.NEW_CASE_RECEIVED,
        "2026-09-16T10:00+01:00",
        "HPG",
        "new_case_ack_due",
        "2026-09-23",
        "HOC-6.8",
    ),
    (
        What.ISSUE_ADDED,
        "2026-09-16T10:00+01:00",
        "HPG",
        "new_case_ack_due",
        "2026-09-23",
        "HOC-6.8",
    ),
    (
        What.DATA_COMPLAINT_RECEIVED,
        "2026-10-13T10:00+01:00",
        "PFP-E",
        "dp_complaint_ack_due",
        "2026-11-12",
        "FACT-DUAA",
    ),
    (
        What.DATA_ASKED_FOR,
        "2026-10-08T10:00+01:00",
        "H21",
        "sar_due",
        "2026-11-09",  # Monday, as the 8th is a Sunday
        "FACT-SAR",
    ),
    (
        What.FINAL_RESPONSE_GIVEN,
        "2026-07-10T12:00+01:00",
        "HPG",
        "ombudsman_usual_limit",
        "2027-07-10",
        "FACT-HOS12",
    ),
]


@pytest.mark.parametrize(("what", "when", "landlord", "name", "due", "rule"), BESIDE)
def test_clocks_beside_the_stages(
    packs: Packs, what: What, when: str, landlord: str, name: str, due: str, rule: str
) -> None:
    facts = ClockFacts(kind=CaseKind.ENQUIRY, happenings=(Happening(what, at(when)),))
    (found,) = deadlines(facts, packs.policy(landlord, ON))
    assert (found.name, found.due_text, found.rule) == (name, due, rule)


def test_everything_that_may_happen_starts_a_clock_or_prompts_somebody() -> None:
    prompted = {What.OFFER_UNANSWERED, What.SPOKEN_CONSENT_TAKEN}
    assert set(What) == set(SIDE_CLOCKS) | prompted


def test_an_update_that_staff_promised_for_a_day_is_due_that_day(packs: Packs) -> None:
    """HOC-5.9: Friday."""
    promised = Happening(What.UPDATES_AGREED, at("2026-11-24T10:00+00:00"), due=date(2026, 11, 27))
    facts = ClockFacts(kind=CaseKind.ENQUIRY, happenings=(promised,))
    (found,) = deadlines(facts, packs.policy("HPG", ON))
    assert (found.name, found.due) == ("next_update_due", date(2026, 11, 27))


def test_limits_on_contact_are_looked_at_again_within_three_months(packs: Packs) -> None:
    """HOC-5.14: the date set, never beyond 92 days."""

    def due(set_for: date | None) -> date | datetime:
        limits = Happening(What.RESTRICTION_SET, at("2026-11-02T10:00+00:00"), due=set_for)
        facts = ClockFacts(kind=CaseKind.ENQUIRY, happenings=(limits,))
        (found,) = deadlines(facts, packs.policy("HPG", ON))
        return found.due

    assert due(date(2026, 12, 1)) == date(2026, 12, 1)
    assert due(date(2027, 6, 1)) == due(None) == date(2027, 2, 2)


def test_a_promised_action_keeps_the_date_that_staff_promised(packs: Packs) -> None:
    """HOC-7.3."""
    promised = Happening(What.ACTION_PROMISED, at("2026-10-12T11:00+01:00"), due=date(2026, 10, 30))
    facts = ClockFacts(kind=CaseKind.ENQUIRY, happenings=(promised,))
    (found,) = deadlines(facts, packs.policy("H21", ON))
    assert found.due == date(2026, 10, 30)
    assert found.is_late(at("2026-10-31T00:00+00:00"))


def test_england_has_no_48_hours_and_scotland_no_24_hour_hazard_clock(
    packs: Packs,
) -> None:
    when = at("2026-11-25T22:05+00:00")
    request = ClockFacts(
        kind=CaseKind.SERVICE_REQUEST,
        happenings=(Happening(What.REQUEST_REPORTED, when),),
    )
    emergency = ClockFacts(
        kind=CaseKind.ENQUIRY,
        happenings=(Happening(What.EMERGENCY_HAZARD_KNOWN, when),),
    )
    assert deadlines(request, packs.policy("HPG", ON)) == ()
    assert deadlines(emergency, packs.policy("PFP-S", ON)) == ()


def test_no_hazard_clock_runs_from_before_its_law(packs: Packs) -> None:
    """FACT-AWAAB from 27 October 2025, FACT-AWAAB-SC from 6 October 2026."""

    def known(when: str, landlord: str) -> int:
        facts = ClockFacts(
            kind=CaseKind.ENQUIRY, happenings=(Happening(What.HAZARD_KNOWN, at(when)),)
        )
        return len(deadlines(facts, packs.policy(landlord, ON)))

    assert known("2025-10-26T12:00+00:00", "HPG") == 0
    assert known("2025-10-27T12:00+00:00", "HPG") == 1
    assert known("2026-10-05T12:00+01:00", "PFP-S") == 0
    assert known("2026-10-06T12:00+01:00", "PFP-S") == 1
