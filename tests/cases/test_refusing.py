"""The closed list of reasons, who decides, and whose approval is still needed, pack by pack."""

from __future__ import annotations

import pytest

from cases.policy_packs import Packs
from cases.refusing import (
    AT_STAGE_2,
    DISCRETION,
    Refusal,
    approvals_still_needed,
    may_refuse,
    reasons_for,
    refusal_lacks,
)
from cases.roles import has_role, seniors, titles

LANDLORDS = ("hpg@2025-03-01", "h21@2024-04-01", "tha@2024-04-01", "pfp-e@2024-04-01")
SAID = "The lift belongs to the freeholder of your building, who keeps and mends it."


def refusal(reason: str) -> Refusal:
    return Refusal(reason, SAID, "the lease", "You cannot climb stairs.", "The freeholder")


@pytest.mark.parametrize("version", LANDLORDS)
def test_at_stage_2_only_few_reasons_are_left(packs: Packs, version: str) -> None:
    policy = packs.version(version)
    assert set(reasons_for(policy, 2)) <= AT_STAGE_2
    assert set(reasons_for(policy, 2)) < set(reasons_for(policy, 1))
    assert "already_considered" not in reasons_for(policy, 2)


@pytest.mark.parametrize(
    ("version", "decider"),
    [
        ("h21@2024-04-01", "Head of service"),
        ("tha@2024-04-01", "resolution team"),
        ("hpg@2025-03-01", "Customer Advocacy Officer"),
    ],
)
def test_each_landlord_names_who_decides(packs: Packs, version: str, decider: str) -> None:
    policy = packs.version(version)
    assert may_refuse(refusal("not_our_service"), decider, 1, policy) is None
    wrong = may_refuse(refusal("not_our_service"), "caretaker", 1, policy)
    assert wrong is not None
    assert wrong.name == "refusal_role"


def test_no_excuse_of_a_landlords_own(packs: Packs) -> None:
    """THA-5.4: "will serve no purpose" is no reason in law."""
    policy = packs.version("tha@2024-04-01")
    for stage in (1, 2):
        blocked = may_refuse(refusal("serves_no_purpose"), "Resolution Team", stage, policy)
        assert blocked is not None
        assert blocked.name == "refusal_reason"


def test_persistence_needs_two_named_roles(packs: Packs) -> None:
    policy = packs.version("hpg@2025-03-01")
    both = ("executive director", "Member Responsible for Complaints")
    assert approvals_still_needed("persistent", (), policy) == both
    assert approvals_still_needed("persistent", ("Executive Director",), policy) == both[1:]
    assert approvals_still_needed("persistent", both, policy) == ()
    assert approvals_still_needed("not_our_service", (), policy) == ()


def test_a_whole_refusal_lacks_nothing() -> None:
    assert refusal_lacks(refusal("not_our_service")) == ()
    late = Refusal("over_12_months", SAID, "log", "Weighed", "None", ("a", "b", "c", "d"))
    assert len(DISCRETION) == 4
    assert refusal_lacks(late) == ()


def test_roles_are_titles_whatever_their_case(packs: Packs) -> None:
    policy = packs.version("h21@2024-04-01")
    assert has_role(" head OF service ", policy.refusal.decider)
    assert policy.refusal.decider in titles(policy)
    assert policy.refusal.decider in seniors(policy)
