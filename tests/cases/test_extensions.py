"""What an extension needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from cases.extensions import Extension, may_extend
from cases.policy_packs import Packs

ON = date(2026, 6, 1)
ASKED = Extension(stage=1, working_days=8, reason="records arrive on 16 April", update_every_wd=5)


def test_a_reason_an_interval_and_the_cap_are_all_needed(packs: Packs) -> None:
    """HOC-5.9, HOC-6.4."""
    policy = packs.policy("H21", ON)
    assert may_extend(ASKED, policy) is None
    names = [
        refusal.name
        for changed in (
            replace(ASKED, reason="  "),
            replace(ASKED, update_every_wd=0),
            replace(ASKED, working_days=11),
        )
        if (refusal := may_extend(changed, policy))
    ]
    assert names == [
        "extension_needs_reason",
        "extension_needs_interval",
        "extension_over_cap",
    ]


@pytest.mark.parametrize(
    ("landlord", "stage", "cap"),
    [("HPG", 1, 10), ("HPG", 2, 20), ("THA", 2, 10), ("PFP-S", 1, 5), ("PFP-S", 2, 10)],
)
def test_each_landlords_cap_is_its_own(packs: Packs, landlord: str, stage: int, cap: int) -> None:
    """C8: where a policy names no cap, the Code's."""
    policy = packs.policy(landlord, ON)
    assert may_extend(replace(ASKED, stage=stage, working_days=cap), policy) is None
    assert may_extend(replace(ASKED, stage=stage, working_days=cap + 1), policy) is not None


def test_beyond_the_cap_a_senior_person_approves_and_still_gives_a_reason(
    packs: Packs,
) -> None:
    policy = packs.policy("HPG", ON)
    longer = replace(ASKED, working_days=15, senior_approved=True)
    assert may_extend(longer, policy) is None
    without_reason = may_extend(replace(longer, reason=""), policy)
    assert without_reason is not None
    assert without_reason.name == "extension_needs_reason"
