"""Where contacts go, how soon, and who else hears."""

from __future__ import annotations

from datetime import date

import pytest

from cases.case import CaseKind
from cases.concerns import BY_DANGER, BY_FLAG, Priority
from cases.policy_packs import Packs
from cases.routing import route

ON = date(2026, 6, 1)
COMPLAINT, REQUEST = CaseKind.COMPLAINT, CaseKind.SERVICE_REQUEST

ROUTED = [
    # landlord, kind, category, dangers, flags, queue, priority, told
    ("HPG", COMPLAINT, "repairs", (), (), "complaints", "normal", ()),
    ("H21", REQUEST, "repairs", (), (), "repairs", "routine", ()),
    (
        "PFP-E",
        CaseKind.DISSATISFACTION_NOT_PURSUED,
        "estate",
        (),
        ("health_and_safety",),
        "housing management",
        "raised",
        (),
    ),
    ("THA", COMPLAINT, "contractor", (), ("contractor",), "complaints", "normal", ()),
    ("H21", CaseKind.COMPLIMENT, "staff", (), (), "compliments", "routine", ()),
    ("THA", CaseKind.COMMENT, "communication", (), (), "insight", "routine", ()),
    (
        "PFP-E",
        COMPLAINT,
        "repairs",
        (),
        ("representative", "consent_verbal_pending_written", "hazard_check"),
        "complaints",
        "normal",
        (),
    ),
    (
        "H21",
        COMPLAINT,
        "repairs",
        (),
        ("adjustment_recorded", "vulnerability"),
        "complaints",
        "raised",
        (),
    ),
    (
        "HPG",
        COMPLAINT,
        "repairs",
        (),
        ("sms_opted_out",),
        "complaint handler",
        "raised",
        (),
    ),
    (
        "H21",
        COMPLAINT,
        "repairs",
        (),
        ("action_overdue",),
        "complaint handler",
        "raised",
        (),
    ),
    (
        "HPG",
        COMPLAINT,
        "repairs",
        ("no_heat_or_water",),
        ("interpreter", "hazard_check"),
        "complaints",
        "raised",
        ("heating repair",),
    ),
    (
        "HPG",
        COMPLAINT,
        "communication",
        (),
        ("capacity_concern", "vulnerability", "health_and_safety"),
        "complaints",
        "urgent",
        (),
    ),
    (
        "PFP-E",
        COMPLAINT,
        "care",
        (),
        ("consent_missing", "limited_scope", "safeguarding"),
        "complaints",
        "urgent",
        ("safeguarding lead",),
    ),
    (
        "THA",
        COMPLAINT,
        "data",
        (),
        ("data_protection", "domestic_abuse", "safe_contact_only"),
        "data protection lead",
        "urgent",
        ("domestic abuse lead", "complaints"),
    ),
    (
        "PFP-E",
        COMPLAINT,
        "safety",
        ("gas",),
        ("hazard_emergency",),
        "out-of-hours emergency",
        "immediate",
        ("damp and mould", "complaints"),
    ),
    (
        "HPG",
        COMPLAINT,
        "damp_mould",
        (),
        ("hazard_emergency", "vulnerability"),
        "damp and mould",
        "immediate",
        ("complaints",),
    ),
    (
        "H21",
        CaseKind.SAFEGUARDING_CONCERN,
        "safety",
        ("safeguarding_adult",),
        ("safeguarding",),
        "safeguarding lead",
        "immediate",
        (),
    ),
    (
        "HPG",
        COMPLAINT,
        "safety",
        ("domestic_abuse",),
        ("domestic_abuse", "vulnerability"),
        "domestic abuse lead",
        "immediate",
        ("complaints",),
    ),
    (
        "PFP-S",
        COMPLAINT,
        "damp_mould",
        ("suicide",),
        ("self_harm_risk",),
        "out-of-hours duty officer",
        "immediate",
        ("complaints",),
    ),
    (
        "H21",
        CaseKind.INFORMATION_REQUEST,
        "data",
        (),
        ("dsar", "erasure_request"),
        "data protection lead",
        "raised",
        (),
    ),
    (
        "PFP-E",
        COMPLAINT,
        "repairs",
        (),
        ("compensation_only", "contractor"),
        "complaints",
        "normal",
        ("claims",),
    ),
]


@pytest.mark.parametrize(
    ("landlord", "kind", "category", "dangers", "flags", "queue", "priority", "told"),
    ROUTED,
)
def test_contacts_go_where_the_rules_say(
    packs: Packs,
    landlord: str,
    kind: CaseKind,
    category: str,
    dangers: tuple[str, ...],
    flags: tuple[str, ...],
    queue: str,
    priority: str,
    told: tuple[str, ...],
) -> None:
    routed = route(kind, category, dangers, flags, packs.policy(landlord, ON))
    assert (routed.queue, routed.priority.word, routed.also) == (queue, priority, told)


def test_stage_2_has_its_own_queue(packs: Packs) -> None:
    routed = route(COMPLAINT, "repairs", (), (), packs.policy("THA", ON), stage=2)
    assert routed.queue == "complaints stage 2"


def test_a_complaint_about_a_director_is_told_to_nobody_else(packs: Packs) -> None:
    """PFP-37, PFP-38."""
    flags = (
        "staff_conduct",
        "senior_staff",
        "serious_high_risk",
        "legal_claim_threatened",
    )
    routed = route(COMPLAINT, "staff", (), flags, packs.policy("PFP-S", ON))
    assert (routed.queue, routed.priority, routed.also) == (
        "governance",
        Priority.URGENT,
        (),
    )


def test_an_unknown_category_or_flag_still_has_a_queue(packs: Packs) -> None:
    routed = route(REQUEST, "never heard of", ("odd",), ("odder",), packs.policy("HPG", ON))
    assert (routed.queue, routed.priority) == ("customer services", Priority.ROUTINE)


@pytest.mark.parametrize("danger", sorted(BY_DANGER))
@pytest.mark.parametrize("kind", list(CaseKind))
def test_danger_is_never_put_in_an_ordinary_place(
    packs: Packs, danger: str, kind: CaseKind
) -> None:
    for landlord in packs.landlords():
        routed = route(kind, "other", (danger,), (), packs.policy(landlord, ON))
        assert routed.priority <= Priority.RAISED


@pytest.mark.parametrize("flag", sorted(BY_FLAG))
def test_a_flag_never_makes_anything_less_soon(packs: Packs, flag: str) -> None:
    policy = packs.policy("HPG", ON)
    with_flag = route(COMPLAINT, "repairs", (), (flag,), policy)
    assert with_flag.priority <= route(COMPLAINT, "repairs", (), (), policy).priority
