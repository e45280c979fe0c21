"""Every rule of the Code that the system has a part in is named by a test or a check.

`docs/rules.toml` lists the rules; what nothing proves yet says there why it is open, and only that.
"""

from __future__ import annotations

import re
import warnings
from pathlib import Path

import pytest

from tests.rule_coverage import TABLE, Kept, Rule, coverage, ids_in, rules, table

MATRIX = Path(__file__).parents[3] / "shared" / "domain" / "policy-matrix.md"
"""Where the list came from. It lies outside the repository, and is not everywhere."""
ROW = re.compile(r"^\| (?P<id>[\w.-]+) \| .+? \| (?P<mark>[EVP](?:/[EVP])?) \|", re.MULTILINE)


@pytest.fixture(scope="module")
def kept() -> dict[str, Kept]:
    return dict(coverage())


def of_the_code() -> list[Rule]:
    return [rule for rule in rules() if rule.id.startswith("HOC-") and rule.ours]


def test_every_rule_of_the_code_is_named_by_a_test_or_a_check(kept: dict[str, Kept]) -> None:
    unproved = {rule.id for rule in of_the_code() if not kept[rule.id].proved}
    said_to_be_open = {rule.id for rule in of_the_code() if rule.open}
    assert unproved - said_to_be_open == set(), "write a test that fails without them"
    assert said_to_be_open - unproved == set(), "proved now: strike `open` in docs/rules.toml"


def test_what_is_open_says_why() -> None:
    assert all(len(rule.open.split()) >= 3 for rule in rules() if rule.open)


def test_every_check_cites_rules_that_are_known() -> None:
    """A check's facts (FACT-...) are outside the matrix; all else it cites is in it."""
    from cases.policy_check.checks import CHECKS

    known = {rule.id for rule in rules()} | {"SPSO-2", "SPSO-DAY1"}
    cited = {cited for check in CHECKS for cited in check.rules if not cited.startswith("FACT-")}
    assert cited - known == set()


def test_the_table_is_up_to_date() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(), "run `make coverage`"


def test_the_list_is_the_matrix_s() -> None:
    """Where the matrix is at hand; elsewhere this says that it compared with nothing."""
    ours = {rule.id: rule.mark for rule in rules()}
    assert sum(id_.startswith("HOC-") for id_ in ours) == 72
    if not MATRIX.exists():
        warnings.warn("the policy matrix is not here; the list was not compared", stacklevel=1)
        return
    matrix = MATRIX.read_text(encoding="utf-8")
    assert ours == {row["id"]: row["mark"] for row in ROW.finditer(matrix)}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("HOC-6.2.", {"HOC-6.2"}),
        ("(HOC-6.2, 6.3 and 6.11)", {"HOC-6.2", "HOC-6.3", "HOC-6.11"}),
        ("HOC-2.1 to 2.3", {"HOC-2.1", "HOC-2.2", "HOC-2.3"}),
        ("THA-5.4-esc", {"THA-5.4-esc"}),
        ("PFP-27b", {"PFP-27b"}),
        ("HOC-6.21, XHOC-6.2, HOC-6.2x", set()),
    ],
)
def test_a_rule_is_found_however_it_is_written(words: str, named: set[str]) -> None:
    assert ids_in(words, frozenset(rule.id for rule in rules())) == named
