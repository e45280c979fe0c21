"""What the checker finds in the five landlords' policies as they are published, and in which clause.

`LISTED` is the list that was made when the five were read side by side; `ARGUED` is what the same
reading names under its headings and the list leaves out (docs/decisions/0011). The clauses are
those of docs/rules.toml; where a policy is silent, the rule that it should have kept.
"""

from __future__ import annotations

import pytest

from cases.policy_check.check import Level
from tests.cases.policy_check.conftest import InFile

Clauses = dict[str, str]
EVERYBODY: Clauses = {"PK-44": "HAZ", "PK-45": "H21-B"}
LISTED: dict[str, Clauses] = {
    "tha/2021-02-01": {
        "PK-01": "THA-5.4",
        "PK-05": "THA-2.4-6m",
        "PK-14": "THA-5.5, THA-5.6",
        "PK-15": "HOC-6.5, 6.16",
        "PK-16": "THA-5.6",
        "PK-17": "THA-5.4-esc, THA-8.4",
        "PK-18": "THA-2.4-legal",
        "PK-20": "THA-2.4-gdpr",
        "PK-21": "THA-2.4-exec",
        "PK-26": "THA-4.2",
        "PK-28": "THA-7.3",
        "PK-35": "THA-5.5",
        "PK-41": "RET-GAP",
        "PK-42": "THA-9.3",
    },
    "hpg/2025-03-01": {
        "PK-04": "HPG-2.2",
        "PK-13": "HPG-6.5-1, HPG-6.5-2",
        "PK-20": "HPG-5.3-dpa",
        "PK-29": "HOC-3.7",
        "PK-34": "HPG-6.7",
        "PK-35": "HPG-6.9",
        "PK-41": "RET-GAP",
    },
    "h21/2024-04-01": {
        "PK-02": "HOC-5.2",
        "PK-08": "H21-7.5",
        "PK-18": "H21-9.1-legal",
        "PK-20": "H21-9.1-gdpr",
        "PK-22": "H21-9.1-anon",
        "PK-39": "H21-6.2",
    },
    "pfp-e/2024-03-01": {
        "PK-07": "PFP-16",
        "PK-08": "PFP-17",
        "PK-20": "PFP-5-foi",
        "PK-27": "PFP-40",
        "PK-38": "PFP-4-m",
        "PK-41": "RET-GAP",
    },
    "pfp-s/2024-03-01": {"PK-07": "PFP-16", "PK-20": "PFP-5-foi", "PK-41": "RET-GAP"},
}
ARGUED: dict[str, Clauses] = {
    "tha/2021-02-01": {
        "PK-03": "THA-5.4",
        "PK-06": "THA-2.4-6m",
        "PK-19": "THA-2.4-ins",
        "PK-25": "HOC-1.2",
        "PK-34": "THA-8.1-new",
    },
    "hpg/2025-03-01": {"PK-06": "HPG-5.3-12m", "PK-19": "HPG-5.3-legal"},
    "h21/2024-04-01": {"PK-06": "H21-9.1-12m", "PK-19": "H21-9.1-ins"},
    "pfp-e/2024-03-01": {"PK-30": "PFP-32"},
    "pfp-s/2024-03-01": {},
}
GOOD_TO_KNOW: dict[str, Clauses] = {
    "tha/2021-02-01": {"PK-09": "THA-5.5", "PK-12": "THA-5.6", "PK-23": "THA-2.4-asb"},
    "hpg/2025-03-01": {"PK-09": "HPG-6.5-1", "PK-23": "HPG-5.3-trib", "PK-43": "HPG-5.2-former"},
    "h21/2024-04-01": {"PK-23": "H21-9.1-proc"},
    "pfp-e/2024-03-01": {"PK-23": "PFP-5-dec", "PK-37": "HOC-5.3"},
    "pfp-s/2024-03-01": {"PK-23": "PFP-5-dec", "PK-33": "PFP-T-SC0"},
}


@pytest.mark.parametrize("pack", LISTED)
def test_each_policy_as_written_has_exactly_what_was_read_in_it(in_file: InFile, pack: str) -> None:
    found = in_file(f"as-written/{pack}.toml")
    needs_work = {one.id for one in found if one.level is not Level.INFO}
    assert needs_work == {*LISTED[pack], *ARGUED[pack], *EVERYBODY}
    assert {one.id for one in found if one.level is Level.INFO} == set(GOOD_TO_KNOW[pack])


def test_the_finding_says_what_stands_in_the_policy(in_file: InFile) -> None:
    told = {one.id: one.found for one in in_file("as-written/tha/2021-02-01.toml")}
    assert told["PK-01"] == "Get It Sorted then 1 then 2"
    assert told["PK-05"] == "6 months"
    assert told["PK-15"] == "new due date, ombudsman contact, update interval"
    assert told["PK-28"] == "8 weeks, designated person"
    assert told["PK-35"] == "complaint definition, outstanding actions, reasons, stage"


def test_a_stricter_promise_is_good_to_know_and_no_fault(in_file: InFile) -> None:
    """C7: Together's 15 working days bind it, and break nothing."""
    (stricter,) = (one for one in in_file("as-written/tha/2021-02-01.toml") if one.id == "PK-12")
    assert (stricter.level, stricter.safe) == (Level.INFO, "keep it")
    assert stricter.found == "s2.response_wd 15 instead of 20"
