"""The page of the final answer, and what the case's page says of it."""

from __future__ import annotations

from staff_browser import Browser
from staff_seed import Seeded


def test_who_had_a_part_in_the_final_answer_is_shown_on_the_case(
    browser: Browser, at_the_desk: Seeded
) -> None:
    """HOC-6.20."""
    now = at_the_desk.clock()
    reference = at_the_desk.case(
        stage=2,
        acknowledged_at=now,
        responded_at=now,
        stage2_requested_at=now,
        stage2_acknowledged_at=now,
        definition={"issues": ["The lift"], "outcomes": [], "responsible": ["The lift"]},
    )
    browser.open(f"/staff/cases/{reference}/respond")
    browser.send(
        f"/staff/cases/{reference}/respond",
        outcome="upheld",
        decision="Upheld",
        **{"reasons-0": "It was late."},
        remedy="Sorry",
        actions="Nothing",
        contributors="Dee Lane, lifts\n\nSam Bell",
    )
    browser.open(f"/staff/cases/{reference}")
    assert "Had a part in it: Dee Lane, lifts, Sam Bell." in browser.text


def test_at_stage_1_nobody_is_asked_who_else_had_a_part(
    browser: Browser, at_the_desk: Seeded
) -> None:
    browser.open(f"/staff/cases/{at_the_desk.case()}/respond")
    assert "Answer at stage 1" in browser.text
    assert "Who else had a part" not in browser.text
