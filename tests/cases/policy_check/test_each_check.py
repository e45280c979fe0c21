"""Each check finds its own fault in an otherwise safe policy, and no other check takes offence."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from cases.nations import Nation
from cases.policy_check.checks import CHECKS
from tests.cases.policy_check.conftest import Spoiled

ENGLAND, SCOTLAND = Nation.ENGLAND, Nation.SCOTLAND
SIX = ["complaint_definition", "decision", "reasons", "remedy", "outstanding_actions", "next_step"]
SAME_AGAIN = {"decided_by": "manager", "different_person": None}
FAULTS: list[tuple[str, str, Nation, dict[str, Any]]] = [
    ("PK-01", "FAIL", ENGLAND, {"stages": [0, 1, 2]}),
    ("PK-01", "FAIL", ENGLAND, {"stages": [1, 2, "panel"]}),
    ("PK-01", "FAIL", ENGLAND, {"stages": [1]}),
    ("PK-02", "WARN", ENGLAND, {"texts": {"offer": "Do you want to make a formal complaint?"}}),
    ("PK-02", "WARN", SCOTLAND, {"texts": {"offer": "We call this Put it Right."}}),
    ("PK-03", "FAIL", ENGLAND, {"offer": {"on_dissatisfaction": "record"}}),
    ("PK-03", "FAIL", ENGLAND, {"offer": {"on_dissatisfied_request": "reply"}}),
    ("PK-04", "WARN", ENGLAND, {"offer": {"passes_on": "or_directs"}}),
    ("PK-05", "FAIL", ENGLAND, {"limits": {"complain_months": 11}}),
    ("PK-05", "FAIL", ENGLAND, {"limits": {"complain_from": "event"}}),
    ("PK-06", "WARN", ENGLAND, {"limits": {"discretion_reasons": ["illness"]}}),
    ("PK-07", "FAIL", ENGLAND, {"pack": {"nations": ["England", "Scotland"]}}),
    ("PK-08", "WARN", ENGLAND, {"limits": {"escalate_months": 6}}),
    (
        "PK-08",
        "FAIL",
        ENGLAND,
        {"limits": {"escalate_months": 12, "escalate_after": "refused"}},
    ),
    ("PK-09", "INFO", ENGLAND, {"s2": {"response_from": None}}),
    ("PK-10", "FAIL", ENGLAND, {"late_ack_shifts_response": True}),
    ("PK-11", "FAIL", ENGLAND, {"auto_receipt_is_ack": True}),
    ("PK-12", "FAIL", ENGLAND, {"s1": {"ack_wd": 6}}),
    ("PK-12", "FAIL", SCOTLAND, {"s2": {"ack_wd": 5}}),
    ("PK-12", "INFO", ENGLAND, {"s1": {"response_wd": 8}}),
    ("PK-13", "FAIL", ENGLAND, {"s2": {"extension_max_wd": None}}),
    ("PK-13", "FAIL", ENGLAND, {"s1": {"extension_max_wd": 11}}),
    ("PK-14", "WARN", ENGLAND, {"s1": {"beyond_cap": "agreement"}}),
    (
        "PK-15",
        "FAIL",
        ENGLAND,
        {"letters": {"extension": ["reason", "new_due_date", "update_interval"]}},
    ),
    ("PK-16", "FAIL", ENGLAND, {"s2": {"reasons_required": True}}),
    ("PK-17", "FAIL", ENGLAND, {"refusal": {"reasons": ["outcome_unrealistic"]}}),
    ("PK-17", "FAIL", ENGLAND, {"refusal": {"reasons": ["not_substantiated"]}}),
    ("PK-17", "FAIL", ENGLAND, {"refusal": {"reasons": ["abusive"]}}),
    ("PK-18", "FAIL", ENGLAND, {"refusal": {"reasons": ["legal_action", "claim_filed"]}}),
    ("PK-19", "WARN", ENGLAND, {"refusal": {"reasons": ["insurance"]}}),
    ("PK-20", "FAIL", SCOTLAND, {"data_rights": {"complaint_ack_days": 31}}),
    ("PK-21", "FAIL", ENGLAND, {"refusal": {"reasons": ["senior_people"]}}),
    ("PK-22", "WARN", ENGLAND, {"anonymous": {"mode": "excluded"}}),
    ("PK-23", "INFO", ENGLAND, {"refusal": {"reasons": ["asb_report"]}}),
    ("PK-23", "INFO", ENGLAND, {"refusal": {"reasons": ["one_that_nobody_knows"]}}),
    ("PK-24", "FAIL", ENGLAND, {"safeguarding": {"ends_contact": True}}),
    ("PK-25", "WARN", ENGLAND, {"who": {"may_complain": ["residents"]}}),
    ("PK-26", "WARN", ENGLAND, {"consent": {"forms": ["written"]}}),
    ("PK-26", "FAIL", ENGLAND, {"consent": {"clock_waits": True}}),
    ("PK-27", "WARN", ENGLAND, {"elected": {"mode": "enquiry_only"}}),
    ("PK-28", "FAIL", ENGLAND, {"texts": {"ombudsman": "Or wait eight weeks."}}),
    ("PK-29", "FAIL", ENGLAND, {"ombudsman": {"details": {"phone": "0300 111 3000"}}}),
    ("PK-30", "FAIL", ENGLAND, {"external": {"care": "cqc"}}),
    ("PK-30", "FAIL", ENGLAND, {"external": {"housing": "nobody_we_know"}}),
    ("PK-31", "FAIL", ENGLAND, {"s2": {"direct": "staff"}}),
    ("PK-32", "WARN", SCOTLAND, {"calendar": {"day_one": "day_after"}}),
    ("PK-32", "FAIL", SCOTLAND, {"s1": {"ack_wd": 5}}),
    ("PK-32", "FAIL", ENGLAND, {"calendar": {"bank_holidays": "scotland"}}),
    ("PK-33", "INFO", SCOTLAND, {"request": {"hours_are": None}}),
    ("PK-34", "WARN", ENGLAND, {"new_issues": {"unrelated": "joined"}}),
    ("PK-34", "FAIL", ENGLAND, {"new_issues": {"as_behaviour": True}}),
    ("PK-35", "FAIL", ENGLAND, {"letters": {"response": SIX}}),
    ("PK-36", "FAIL", ENGLAND, {"s1": {"decided_by": "Manager"}, "s2": SAME_AGAIN}),
    ("PK-37", "FAIL", ENGLAND, {"panel": {"place": "before_ombudsman"}}),
    ("PK-37", "INFO", ENGLAND, {"panel": {"place": "beside_ombudsman"}}),
    ("PK-38", "FAIL", ENGLAND, {"contractors": {"own_process": True}}),
    ("PK-39", "WARN", ENGLAND, {"adjustments": {"refusal_needs_second_person": False}}),
    ("PK-40", "WARN", ENGLAND, {"not_pursued": {"identity": "kept"}}),
    ("PK-41", "FAIL", ENGLAND, {"retention": {"case": ""}}),
    ("PK-41", "FAIL", ENGLAND, {"retention": {"chat": "for ever"}}),
    ("PK-42", "WARN", ENGLAND, {"reports": {"board": "annual"}}),
    ("PK-42", "WARN", ENGLAND, {"roles": {"mrc": ""}}),
    ("PK-43", "INFO", ENGLAND, {"limits": {"former_residents": "from_leaving"}}),
    ("PK-44", "FAIL", SCOTLAND, {"hazards": {"route": ""}}),
    ("PK-45", "FAIL", ENGLAND, {"landlord": {"emergency_phone": ""}}),
    ("PK-45", "FAIL", SCOTLAND, {"landlord": {"duty_officer_route": ""}}),
]


@pytest.mark.parametrize(("id_", "level", "nation", "change"), FAULTS)
def test_a_fault_is_found_by_its_own_check_alone(
    spoiled: Spoiled, id_: str, level: str, nation: Nation, change: dict[str, Any]
) -> None:
    already = set(spoiled({}, nation))
    new = [(one.id, one.level) for one in spoiled(change, nation) if one not in already]
    assert new == [(id_, level)]


def test_contacts_that_nobody_looked_up_for_a_year_are_told(spoiled: Spoiled) -> None:
    """PK-29."""
    assert spoiled({}, today=date(2027, 11, 22)) == ()
    (stale,) = spoiled({}, today=date(2027, 11, 24))
    assert (stale.id, stale.level) == ("PK-29", "WARN")
    assert stale.found == "Housing Ombudsman, Local Government and Social Care Ombudsman"


def test_every_check_is_tried_here(spoiled: Spoiled) -> None:
    tried = {
        (one.id, one.level, one.key)
        for _, _, nation, change in FAULTS
        for one in spoiled(change, nation)
    }
    stale = {("PK-29", "WARN", "contacts.toml")}
    assert {(check.id, check.level, check.key) for check in CHECKS} == tried | stale


def test_the_checks_are_pk_01_to_pk_45() -> None:
    assert sorted({check.id for check in CHECKS}) == [f"PK-{n:02}" for n in range(1, 46)]


def test_every_sentence_says_what_was_found_and_every_check_what_is_safe() -> None:
    for check in CHECKS:
        assert check.says.count("{found}") == 1, check.id
        assert check.says[0].isupper(), check.id
        assert check.says.endswith("."), check.id
        assert check.safe, check.id


def test_a_panel_may_follow_the_final_response(spoiled: Spoiled) -> None:
    """C24."""
    assert spoiled({"panel": {"place": "after_final_response"}}) == ()


def test_insurance_may_go_its_way_where_a_complaint_is_offered_beside_it(spoiled: Spoiled) -> None:
    """C12, PFP-41."""
    money = {"reasons": ["insurance"], "complaint_beside": ["insurance"]}
    assert spoiled({"refusal": money}) == ()


def test_scotland_may_send_somebody_to_the_care_inspectorate(spoiled: Spoiled) -> None:
    """PFP-31; England's regulator of care decides no complaint."""
    assert spoiled({"external": {"care": "care_inspectorate"}}, Nation.SCOTLAND) == ()
