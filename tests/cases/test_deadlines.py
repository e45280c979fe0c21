"""The dates that follow, as worked examples: the rule, and the weekday beside each date."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cases.case import CaseKind
from cases.deadlines import ClockFacts, Duty, Happening, What, deadlines, next_deadline
from cases.policy import Policy
from cases.policy_packs import Packs
from cases.side_clocks import SIDE_CLOCKS

at = datetime.fromisoformat
ON = date(2026, 6, 1)


def due_dates(facts: ClockFacts, policy: Policy) -> dict[str, str]:
    return {found.name: found.due_text for found in deadlines(facts, policy)}


STAGE_1 = [
    # landlord, received, acknowledged, ack due, response due, extension at the latest
    pytest.param(
        "HPG",
        "2026-11-26T18:42+00:00",  # Thursday
        "2026-12-01T10:05+00:00",  # Tuesday
        ("2026-12-03", "2026-12-15", "2026-12-31"),  # Thursday, Tuesday, Thursday
        id="over-christmas",
    ),
    pytest.param(
        "HPG",
        "2026-06-17T00:20+01:00",  # Wednesday, Tuesday still in UTC
        "2026-06-19T14:00+01:00",  # Friday
        ("2026-06-24", "2026-07-03", "2026-07-17"),  # Wednesday, Friday, Friday
        id="just-after-midnight",
    ),
    pytest.param(
        "THA",
        "2026-09-14T13:20+01:00",  # Monday
        "2026-09-17T11:00+01:00",  # Thursday
        ("2026-09-21", "2026-10-01", "2026-10-15"),  # Monday, Thursday, Thursday
        id="together-stage-1-only",
    ),
    pytest.param(
        "PFP-E",
        "2026-11-09T12:00+00:00",  # Monday
        "2026-11-13T10:00+00:00",  # Friday, which moves nothing: counted from receipt
        ("2026-11-16", "2026-11-23", "2026-12-07"),  # Monday, Monday, Monday
        id="counted-from-receipt",
    ),
    pytest.param(
        "PFP-E",
        "2026-12-21T10:00+00:00",  # Monday
        "2026-12-24T11:00+00:00",  # Thursday
        ("2026-12-30", "2027-01-07", "2027-01-21"),  # Wednesday, Thursday, Thursday
        id="from-receipt-over-new-year",
    ),
    pytest.param(
        "H21",
        "2026-03-23T09:00+00:00",  # Monday
        "2026-03-25T10:00+00:00",  # Wednesday
        ("2026-03-30", "2026-04-10", "2026-04-24"),  # Monday, Friday, Friday
        id="over-easter",
    ),
    pytest.param(
        "HPG",
        "2026-11-03T10:00+00:00",  # Tuesday
        "2026-11-05T10:00+00:00",  # Thursday
        ("2026-11-10", "2026-11-19", "2026-12-03"),  # Tuesday, Thursday, Thursday
        id="autumn",
    ),
]


@pytest.mark.parametrize(("landlord", "received", "acknowledged", "due"), STAGE_1)
def test_english_stage_1_dates(
    packs: Packs,
    landlord: str,
    received: str,
    acknowledged: str,
    due: tuple[str, str, str],
) -> None:
    """HOC-6.2, HOC-6.3, HOC-6.4, PFP-T-EN1, H21-7.3."""
    facts = ClockFacts(received_at=at(received), acknowledged_at=at(acknowledged))
    assert due_dates(facts, packs.policy(landlord, ON)) == dict(
        zip(
            ("stage1_ack_due", "stage1_response_due", "stage1_extension_latest"),
            due,
            strict=True,
        )
    )


def test_the_working_of_each_date_can_be_checked_by_an_officer(packs: Packs) -> None:
    facts = ClockFacts(
        received_at=at("2026-11-26T18:42+00:00"),
        acknowledged_at=at("2026-12-01T10:05+00:00"),
    )
    found = deadlines(facts, packs.policy("hpg", ON))
    assert [(one.rule, one.basis) for one in found] == [
        ("HOC-6.2", "5 working days after receipt 2026-11-26"),
        ("HOC-6.3", "10 working days after acknowledgement 2026-12-01"),
        (
            "HOC-6.4",
            "10 working days after 2026-12-15; only with good reason, explained",
        ),
    ]
    assert found[0].why == (
        "We must write to you about your complaint within 5 working days of hearing from you."
    )


def test_a_late_acknowledgement_never_moves_the_response_date(packs: Packs) -> None:
    """CLK-LATE: due Thursday 3 December, sent the Monday after."""
    received = at("2026-11-26T18:42+00:00")
    in_time = ClockFacts(received_at=received, acknowledged_at=at("2026-12-03T17:00+00:00"))
    late = ClockFacts(received_at=received, acknowledged_at=at("2026-12-07T09:00+00:00"))
    policy = packs.policy("hpg", ON)
    assert due_dates(late, policy) == due_dates(in_time, policy)
    ack, response, _ = deadlines(late, policy)
    assert ack.is_late(at("2026-12-08T09:00+00:00"))
    assert response.basis == (
        "10 working days after acknowledgement due 2026-12-03 (sent late, on 2026-12-07)"
    )


def test_before_the_acknowledgement_the_date_it_is_due_stands_in_for_it(
    packs: Packs,
) -> None:
    facts = ClockFacts(received_at=at("2026-11-26T18:42+00:00"))
    _, response, _ = deadlines(facts, packs.policy("hpg", ON))
    assert response.due == date(2026, 12, 17)  # Thursday
    assert response.basis.endswith("2026-12-03 (not yet sent)")


@pytest.mark.parametrize(
    ("received", "response", "latest"),
    [
        (
            "2026-10-14T18:30+01:00",
            "2026-10-20",
            "2026-10-27",
        ),  # Wednesday; Tuesday, Tuesday
        (
            "2026-06-11T14:00+01:00",
            "2026-06-18",
            "2026-06-25",
        ),  # Thursday; World Cup day between
        (
            "2026-11-21T23:40+00:00",
            "2026-11-27",
            "2026-12-07",
        ),  # Saturday; Friday, Monday
    ],
)
def test_scottish_stage_1_has_no_acknowledgement_and_counts_receipt_as_day_1(
    packs: Packs, received: str, response: str, latest: str
) -> None:
    """PFP-T-SC1, SPSO-S1X, SPSO-DAY1."""
    facts = ClockFacts(received_at=at(received))
    assert due_dates(facts, packs.policy("PFP-S", ON)) == {
        "stage1_response_due": response,
        "stage1_extension_latest": latest,
    }


def test_scottish_stage_2_may_be_direct(packs: Packs) -> None:
    """PFP-T-SC2: Wednesday 25 November; over St Andrew's Day and Christmas."""
    facts = ClockFacts(received_at=at("2026-11-25T09:05+00:00"), direct_to_stage_2=True)
    assert due_dates(facts, packs.policy("PFP-S", ON)) == {
        "stage2_ack_due": "2026-11-27",  # Friday
        "stage2_response_due": "2026-12-23",  # Wednesday
        "stage2_extension_latest": "2027-01-12",  # Tuesday
    }


def test_housing_21_promises_an_update_half_way_through_stage_2(packs: Packs) -> None:
    """H21-7.5, H21-7.7, H21-A4."""
    facts = ClockFacts(
        responded_at=at("2026-05-05T12:00+01:00"),
        stage2_requested_at=at("2026-10-20T10:10+01:00"),  # Tuesday
        stage2_acknowledged_at=at("2026-10-26T10:00+00:00"),  # Monday
    )
    assert due_dates(facts, packs.policy("H21", ON)) == {
        "stage2_ack_due": "2026-10-27",  # Tuesday
        "escalation_limit": "2026-11-05",  # Thursday
        "stage2_progress_contact": "2026-11-09",  # Monday
        "stage2_response_due": "2026-11-23",  # Monday
        "stage2_extension_latest": "2026-12-21",  # Monday
    }


def test_together_keeps_its_shorter_stage_2(packs: Packs) -> None:
    """THA-5.6: 15 and 10 working days, stricter than the Code."""
    facts = ClockFacts(
        stage2_requested_at=at("2026-10-05T10:00+01:00"),  # Monday
        stage2_acknowledged_at=at("2026-10-09T10:00+01:00"),  # Friday
    )
    assert due_dates(facts, packs.policy("THA", ON)) == {
        "stage2_ack_due": "2026-10-12",  # Monday
        "stage2_response_due": "2026-10-30",  # Friday
        "stage2_extension_latest": "2026-11-13",  # Friday
    }


def test_more_time_that_a_resident_asked_for_replaces_the_date(packs: Packs) -> None:
    """H21-6.2: Monday 2 November; acknowledged on Thursday; 5 working days longer."""
    facts = ClockFacts(
        received_at=at("2026-11-02T10:00+00:00"),
        acknowledged_at=at("2026-11-05T15:00+00:00"),
        agreed_longer_wd=5,
    )
    found = deadlines(facts, packs.policy("H21", ON))
    assert [(one.name, one.due_text, one.rule) for one in found] == [
        ("stage1_ack_due", "2026-11-09", "HOC-6.2"),  # Monday
        ("stage1_response_due", "2026-11-19", "HOC-6.3"),  # Thursday
        ("stage1_response_due_agreed", "2026-11-26", "H21-6.2"),  # Thursday
    ]
    governs = next_deadline(found, at("2026-11-06T09:00+00:00"))
    assert governs is not None
    assert governs.name == "stage1_response_due_agreed"


def test_an_extension_gives_a_new_date_and_keeps_the_first_on_record(
    packs: Packs,
) -> None:
    facts = ClockFacts(
        received_at=at("2026-03-23T09:00+00:00"),
        acknowledged_at=at("2026-03-25T10:00+00:00"),
        extension_wd=8,
        update_every_wd=5,
        happenings=(Happening(What.UPDATES_AGREED, at("2026-04-08T11:00+01:00")),),
    )
    found = {one.name: one for one in deadlines(facts, packs.policy("H21", ON))}
    assert found["stage1_response_due"].duty is Duty.REPLACED
    assert found["stage1_response_due_extended"].due == date(2026, 4, 22)  # Wednesday
    assert found["stage1_extension_latest"].due == date(2026, 4, 24)  # Friday
    assert found["next_update_due"].due == date(2026, 4, 15)  # Wednesday


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


def test_without_a_name_housing_plus_group_has_a_target_and_others_the_usual_dates(
    packs: Packs,
) -> None:
    """HPG-4.1: Tuesday 3 November, 15 working days, Tuesday 24 November."""
    facts = ClockFacts(received_at=at("2026-11-03T21:10+00:00"), anonymous=True)
    assert due_dates(facts, packs.policy("HPG", ON)) == {"stage1_target": "2026-11-24"}
    assert "stage1_ack_due" in due_dates(facts, packs.policy("H21", ON))


def test_a_complaint_not_accepted_is_told_so_in_5_working_days(packs: Packs) -> None:
    """HOC-2.4: Tuesday to Tuesday; and no other clock runs."""
    facts = ClockFacts(received_at=at("2026-11-17T09:15+00:00"), not_accepted=True)
    assert due_dates(facts, packs.policy("HPG", ON)) == {"refusal_notice_target": "2026-11-24"}


@pytest.mark.parametrize("kind", [kind for kind in CaseKind if kind is not CaseKind.COMPLAINT])
def test_only_a_complaint_has_the_clocks_of_a_complaint(packs: Packs, kind: CaseKind) -> None:
    facts = ClockFacts(received_at=at("2026-11-23T09:10+00:00"), kind=kind)
    assert deadlines(facts, packs.policy("H21", ON)) == ()


class TestTheNextDate:
    """`next_deadline`, which orders the queue."""

    facts = ClockFacts(received_at=at("2026-11-26T18:42+00:00"))

    def test_is_the_acknowledgement_until_it_is_sent(self, packs: Packs) -> None:
        found = deadlines(self.facts, packs.policy("HPG", ON))
        governs = next_deadline(found, at("2026-11-27T09:00+00:00"))
        assert governs is not None
        assert governs.name == "stage1_ack_due"

    def test_stays_an_overdue_one_until_it_is_done(self, packs: Packs) -> None:
        found = deadlines(self.facts, packs.policy("HPG", ON))
        now = at("2026-12-30T09:00+00:00")
        governs = next_deadline(found, now)
        assert governs is not None
        assert governs.name == "stage1_ack_due"
        assert governs.is_late(now)

    def test_is_none_when_all_is_answered_though_a_limit_lies_ahead(self, packs: Packs) -> None:
        answered = ClockFacts(
            received_at=self.facts.received_at,
            acknowledged_at=at("2026-12-01T10:05+00:00"),
            responded_at=at("2026-12-10T10:00+00:00"),
        )
        found = deadlines(answered, packs.policy("HPG", ON))
        assert next_deadline(found, at("2026-12-11T09:00+00:00")) is None

    def test_is_the_first_thing_in_time_not_the_first_in_the_list(self, packs: Packs) -> None:
        opted_out = ClockFacts(
            received_at=at("2026-11-03T10:00+00:00"),
            acknowledged_at=at("2026-11-05T10:00+00:00"),
            happenings=(Happening(What.OPTED_OUT, at("2026-11-06T09:00+00:00")),),
        )
        found = deadlines(opted_out, packs.policy("HPG", ON))
        governs = next_deadline(found, at("2026-11-06T10:00+00:00"))
        assert governs is not None
        assert governs.name == "channel_agreed_by"
