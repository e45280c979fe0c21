"""The dates of stages 1 and 2 as worked examples: the rule, and the weekday beside each date."""

from __future__ import annotations

from datetime import date

import pytest

from cases.deadlines import ClockFacts, Duty, Happening, What, deadlines, next_deadline
from cases.policy_packs import Packs
from tests.cases.worked_dates import ON, at, due_dates

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
