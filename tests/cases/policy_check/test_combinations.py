"""Faults that are worst together: all of them are found, not the first alone."""

from __future__ import annotations

from typing import Any

import pytest

from cases.nations import Nation
from tests.cases.policy_check.conftest import Spoiled

ENGLAND, SCOTLAND = Nation.ENGLAND, Nation.SCOTLAND
TOGETHER: dict[str, tuple[Nation, dict[str, Any], list[str]]] = {
    "six months in England": (ENGLAND, {"limits": {"complain_months": 6}}, ["PK-05"]),
    "the Housing Ombudsman in Scotland": (
        SCOTLAND,
        {"external": {"housing": "housing_ombudsman"}},
        ["PK-30"],
    ),
    "straight to stage 2 in England": (ENGLAND, {"s2": {"direct": "staff"}}, ["PK-31"]),
    "from receipt, and put off for longer than ten days": (
        ENGLAND,
        {"s1": {"response_from": "receipt", "extension_max_wd": 15}},
        ["PK-13"],
    ),
    "no cap, by agreement": (
        ENGLAND,
        {"s1": {"extension_max_wd": None, "beyond_cap": "agreement"}},
        ["PK-13"],
    ),
    "written consent only, and the clock waits for it": (
        ENGLAND,
        {"consent": {"forms": ["written"], "clock_waits": True}},
        ["PK-26", "PK-26"],
    ),
    "directors excluded, and a director decides on exclusions": (
        ENGLAND,
        {"refusal": {"reasons": ["senior_people"], "decider": "director"}},
        ["PK-21"],
    ),
    "no retention, and conversations for ever": (
        ENGLAND,
        {"retention": {"case": "", "chat": "for ever"}},
        ["PK-41"],
    ),
    "English days in Scotland": (
        SCOTLAND,
        {"calendar": {"day_one": "day_after", "bank_holidays": "england-and-wales"}},
        ["PK-32", "PK-32"],
    ),
    "stage 2 is decided by who approved stage 1": (
        ENGLAND,
        {
            "s1": {"approver": "head of service"},
            "s2": {"decided_by": "Head of Service", "different_person": None},
        },
        ["PK-36"],
    ),
}


@pytest.mark.parametrize("named", TOGETHER)
def test_what_is_worst_together_is_found(spoiled: Spoiled, named: str) -> None:
    nation, change, ids = TOGETHER[named]
    assert [one.id for one in spoiled(change, nation)] == ids


def test_a_reviewer_of_the_same_role_is_fine_where_another_person_is_asked_for(
    spoiled: Spoiled,
) -> None:
    """HOC-6.13 asks for another person, not for another role."""
    change = {"decided_by": "manager", "different_person": True}
    assert spoiled({"s1": {"decided_by": "manager"}, "s2": change}) == ()
