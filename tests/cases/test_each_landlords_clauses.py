"""Every landlord's own clause beside every date that comes from it, from one and the same receipt."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cases.deadlines import ClockFacts, deadlines
from cases.policy_packs import Packs

CAME = datetime(2026, 11, 26, 18, 42, tzinfo=UTC)  # a Thursday
CLAUSES = [
    ("pfp-e", 1, "ack_due", date(2026, 12, 3), "HOC-6.2, PFP-T-EN1"),  # Thursday
    ("pfp-e", 1, "response_due", date(2026, 12, 10), "PFP-T-EN1, HOC-6.3"),  # Thursday
    ("pfp-e", 1, "extension_latest", date(2026, 12, 24), "HOC-6.4, PFP-T-EN1"),  # Thursday
    ("pfp-e", 2, "ack_due", date(2026, 12, 3), "HOC-6.11, PFP-T-EN2"),  # Thursday
    ("pfp-e", 2, "response_due", date(2026, 12, 24), "PFP-T-EN2, HOC-6.14"),  # Thursday
    ("pfp-e", 2, "extension_latest", date(2027, 1, 26), "HOC-6.15, PFP-T-EN2"),  # Tuesday
    ("pfp-s", 1, "response_due", date(2026, 12, 3), "PFP-T-SC1, SPSO-2"),  # Thursday
    ("pfp-s", 1, "extension_latest", date(2026, 12, 10), "SPSO-S1X"),  # Thursday
    ("pfp-s", 2, "ack_due", date(2026, 12, 1), "PFP-T-SC2, SPSO-2"),  # Tuesday
    ("pfp-s", 2, "response_due", date(2026, 12, 24), "PFP-T-SC2, SPSO-2"),  # Thursday
    ("pfp-s", 2, "extension_latest", date(2027, 1, 13), "PFP-T-SC2"),  # Wednesday
    ("h21", 1, "ack_due", date(2026, 12, 3), "HOC-6.2, H21-7.2"),  # Thursday
    ("h21", 1, "response_due", date(2026, 12, 17), "HOC-6.3, H21-7.3, H21-7.3b"),  # Thursday
    ("h21", 1, "extension_latest", date(2027, 1, 5), "HOC-6.4, H21-7.4"),  # Tuesday
    ("h21", 2, "ack_due", date(2026, 12, 3), "HOC-6.11, H21-7.6"),  # Thursday
    ("h21", 2, "progress_contact", date(2026, 12, 17), "H21-A4"),  # Thursday
    ("h21", 2, "response_due", date(2027, 1, 5), "H21-7.7, HOC-6.14"),  # Tuesday
    ("h21", 2, "extension_latest", date(2027, 2, 2), "H21-7.7, HOC-6.15"),  # Tuesday
    ("hpg", 1, "ack_due", date(2026, 12, 3), "HOC-6.2, HPG-6.3"),  # Thursday
    ("hpg", 1, "response_due", date(2026, 12, 17), "HOC-6.3, HPG-6.5-1"),  # Thursday
    ("hpg", 1, "extension_latest", date(2027, 1, 5), "HOC-6.4, HPG-6.8"),  # Tuesday
    ("hpg", 2, "ack_due", date(2026, 12, 3), "HOC-6.11, HPG-6.5-2"),  # Thursday
    ("hpg", 2, "response_due", date(2027, 1, 5), "HOC-6.14, HPG-6.5-2"),  # Tuesday
    ("hpg", 2, "extension_latest", date(2027, 2, 2), "HOC-6.15, HPG-6.8"),  # Tuesday
    ("tha", 1, "ack_due", date(2026, 12, 3), "HOC-6.2, THA-5.5"),  # Thursday
    ("tha", 1, "response_due", date(2026, 12, 17), "HOC-6.3, THA-5.5"),  # Thursday
    ("tha", 1, "extension_latest", date(2027, 1, 5), "HOC-6.4, THA-5.5"),  # Tuesday
    ("tha", 2, "ack_due", date(2026, 12, 3), "HOC-6.11, THA-5.6"),  # Thursday
    ("tha", 2, "response_due", date(2026, 12, 24), "THA-5.6, HOC-6.14"),  # Thursday
    ("tha", 2, "extension_latest", date(2027, 1, 12), "THA-5.6, HOC-6.15"),  # Tuesday
]


def asked_at(stage: int) -> ClockFacts:
    return ClockFacts(received_at=CAME) if stage == 1 else ClockFacts(stage2_requested_at=CAME)


@pytest.mark.parametrize(("landlord", "stage", "name", "due", "clauses"), CLAUSES)
def test_a_date_stands_on_the_landlords_own_clause(
    packs: Packs, landlord: str, stage: int, name: str, due: date, clauses: str
) -> None:
    policy = packs.policy(landlord, CAME.date())
    found = {one.name: one for one in deadlines(asked_at(stage), policy)}
    one = found[f"stage{stage}_{name}"]
    assert (one.due, ", ".join((one.rule, *one.also_rules))) == (due, clauses)


def test_no_date_of_a_landlord_is_left_out_here(packs: Packs) -> None:
    tried = {(landlord, f"stage{stage}_{name}") for landlord, stage, name, _, _ in CLAUSES}
    every = {
        (landlord, one.name)
        for landlord in packs.landlords()
        if landlord != "demo"
        for stage in (1, 2)
        for one in deadlines(asked_at(stage), packs.policy(landlord, CAME.date()))
    }
    assert every == tried
