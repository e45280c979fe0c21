"""What may be done to a complaint from where it stands."""

from __future__ import annotations

from datetime import date

import pytest

from cases.policy_packs import Packs
from cases.stages import MOVES, Move, Standing, after, allowed

ON = date(2026, 6, 1)


@pytest.mark.parametrize("standing", list(Standing))
@pytest.mark.parametrize(
    "move",
    ["set_stage_get_it_sorted", "set_stage_0", "set_stage_informal", "set_stage_3"],
)
def test_no_landlord_has_any_other_stage(packs: Packs, standing: Standing, move: str) -> None:
    """HOC-5.2, HOC-5.3; Together's Get It Sorted (THA-5.4)."""
    refusal = allowed(standing, move, packs.policy("THA", ON))
    assert refusal is not None
    assert refusal.rules == ("HOC-5.2", "HOC-5.3")
    assert "only stages 1 and 2" in refusal.reason


def test_putting_it_right_early_stays_in_stage_1_and_the_response_is_still_owed(
    packs: Packs,
) -> None:
    policy = packs.policy("THA", ON)
    assert allowed(Standing.STAGE_1, "resolve_early", policy) is None
    assert after(Standing.STAGE_1, Move.RESOLVE_EARLY) is Standing.STAGE_1
    closing = allowed(Standing.STAGE_1, "close", policy)
    assert closing is not None
    assert closing.name == "response_owed"


def test_a_complaint_goes_from_stage_1_to_stage_2_and_ends_there(packs: Packs) -> None:
    policy = packs.policy("HPG", ON)
    standing = Standing.LOGGED
    stages = []
    for move in (
        Move.ACCEPT,
        Move.ACKNOWLEDGE,
        Move.RESPOND,
        Move.ESCALATE,
        Move.RESPOND,
    ):
        assert allowed(standing, move, policy) is None
        standing = after(standing, move)
        stages.append(standing.stage)
    assert stages == [1, 1, 1, 2, 2]
    beyond = allowed(standing, "escalate", policy)
    assert beyond is not None
    assert beyond.name == "no_stage_after_2"


def test_only_scotland_may_begin_at_stage_2(packs: Packs) -> None:
    """PFP-24, PFP-AMD, PK-31."""
    for landlord in packs.landlords():
        refusal = allowed(Standing.LOGGED, "direct_to_stage_2", packs.policy(landlord, ON))
        if landlord == "pfp-s":
            assert refusal is None
        else:
            assert refusal is not None
            assert refusal.name == "no_direct_stage_2"


@pytest.mark.parametrize(
    ("landlord", "move", "name"),
    [
        ("THA", "refuse_over_six_months", "refusal_reason"),
        ("THA", "refuse_escalation_unrealistic", "refusal_reason"),
        ("H21", "refuse_legal", "refusal_reason"),
        ("PFP-S", "refuse_director_excluded", "refusal_reason"),
        ("HPG", "refuse_persistent", "refusal_approval"),
        ("THA", "refuse_persistent", "refusal_reason"),
    ],
)
def test_a_refusal_needs_a_reason_from_the_closed_list(
    packs: Packs, landlord: str, move: str, name: str
) -> None:
    """HOC-2.1, HOC-2.2, HOC-5.11, HPG-5.3-behav."""
    refusal = allowed(Standing.STAGE_1, move, packs.policy(landlord, ON))
    assert refusal is not None
    assert refusal.name == name


def test_a_permitted_reason_may_be_given(packs: Packs) -> None:
    assert allowed(Standing.LOGGED, "refuse_claim_filed", packs.policy("H21", ON)) is None


def test_a_word_that_is_no_move_is_refused(packs: Packs) -> None:
    refusal = allowed(Standing.STAGE_1, "vanish", packs.policy("H21", ON))
    assert refusal is not None
    assert refusal.name == "unknown_move"


def test_every_standing_can_be_reached_and_left() -> None:
    reached = {standing for moves in MOVES.values() for standing in moves.values()}
    assert reached | {Standing.LOGGED} == set(Standing)
    assert set(MOVES) == set(Standing)
    assert all(MOVES.values())
