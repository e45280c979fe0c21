"""Our own targets for staff, apart from what is owed."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from cases.case import CaseKind
from cases.clock_facts import ClockFacts, Happening, What
from cases.deadline import Duty
from cases.policy_packs import Packs
from cases.prompts import prompts

at = datetime.fromisoformat
ON = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("facts", "name", "due"),
    [
        (
            ClockFacts(at("2026-11-18T14:12+00:00"), CaseKind.COMPLIMENT),  # Wednesday
            "compliment_pass_on",
            date(2026, 11, 25),  # Wednesday
        ),
        (
            ClockFacts(at("2026-11-23T09:10+00:00"), CaseKind.SERVICE_REQUEST),  # Monday
            "request_reply",
            date(2026, 11, 30),  # Monday
        ),
        (
            ClockFacts(
                happenings=(Happening(What.SPOKEN_CONSENT_TAKEN, at("2026-11-11T15:10+00:00")),)
            ),
            "consent_written_followup",
            date(2026, 11, 18),  # Wednesday to Wednesday (PFP-21)
        ),
        (
            ClockFacts(
                happenings=(Happening(What.OFFER_UNANSWERED, at("2026-10-07T14:00+01:00")),)
            ),
            "offer_followup",
            date(2026, 10, 9),  # Wednesday to Friday (C2)
        ),
        (
            ClockFacts(
                stage2_requested_at=at("2026-10-05T10:00+01:00"),
                stage2_acknowledged_at=at("2026-10-09T10:00+01:00"),
            ),
            "stage2_progress_contact",
            date(2026, 10, 23),  # Friday to Friday (C26)
        ),
    ],
)
def test_what_staff_should_do_though_no_rule_gives_a_date(
    packs: Packs, facts: ClockFacts, name: str, due: date
) -> None:
    (target,) = prompts(facts, packs.policy("HPG", ON))
    assert (target.name, target.due, target.duty) == (name, due, Duty.TARGET)


def test_nobody_is_prompted_for_an_update_once_stage_2_is_answered(packs: Packs) -> None:
    facts = ClockFacts(
        stage2_requested_at=at("2026-10-05T10:00+01:00"),
        stage2_acknowledged_at=at("2026-10-09T10:00+01:00"),
        stage2_responded_at=at("2026-10-20T10:00+01:00"),
    )
    (target,) = prompts(facts, packs.policy("HPG", ON))
    assert target.met_at == at("2026-10-20T10:00+01:00")


def test_what_housing_21_promises_is_owed_and_no_prompt(packs: Packs) -> None:
    facts = ClockFacts(stage2_acknowledged_at=at("2026-10-26T10:00+00:00"))
    assert prompts(facts, packs.policy("H21", ON)) == ()
