"""What is run is safe: no pack that comes with us fails a check."""

from __future__ import annotations

from datetime import date

import pytest

from cases.nations import Service
from cases.policy_check.check import Level
from cases.policy_packs import Packs
from cases.stated_packs import pack_files, read_stated
from policies import FOLDER
from tests.cases.policy_check.conftest import InFile

AS_RUN = [str(file.relative_to(FOLDER)) for file in pack_files(FOLDER)]


def test_every_landlord_and_both_defaults_are_checked() -> None:
    folders = {name.partition("/")[0] for name in AS_RUN}
    landlords = {"demo", "h21", "hpg", "pfp-e", "pfp-s", "tha"}
    assert folders == landlords | {"default", "default-scotland"}


@pytest.mark.parametrize("name", AS_RUN)
def test_no_pack_that_is_run_fails(in_file: InFile, name: str) -> None:
    assert [one for one in in_file(name) if one.level is Level.FAIL] == []
    assert read_stated(FOLDER / name, FOLDER).refused is None


def test_the_only_notice_is_of_housing_21s_limit_on_stage_2(in_file: InFile) -> None:
    """C4: its 6 months stay, as later requests are taken on their own merits (H21-7.5)."""
    notices = {
        (name, one.id) for name in AS_RUN for one in in_file(name) if one.level is Level.WARN
    }
    assert notices == {("h21/2024-04-01.toml", "PK-08")}


def test_each_landlord_runs_the_safe_value_of_what_it_wrote(packs: Packs) -> None:
    """THA-2.4-6m, THA-5.6, THA-7.3, H21-9.1-anon, PFP-17, PFP-AMD, HPG-6.5-1: as written, and as run."""
    run = {
        one: (
            policy.limits.complain_months,
            policy.limits.escalate_months,
            policy.s1.extension_max_wd,
            policy.s2.midpoint_contact_wd,
            policy.s2.direct,
            policy.anonymous.mode,
            policy.external[Service.HOUSING],
        )
        for one in packs.landlords()
        for policy in [packs.policy(one, date(2026, 11, 22))]
        if one != "demo"
    }
    ours = (10, 10, "never", "case_by_case", "housing_ombudsman")
    assert run == {
        "tha": (12, None, *ours),
        "hpg": (12, None, *ours),
        "h21": (12, 6, *ours),
        "pfp-e": (12, None, *ours),
        "pfp-s": (6, 2, 5, 10, "staff", "case_by_case", "spso"),
    }


def test_every_landlord_takes_every_form_of_consent(packs: Packs) -> None:
    """THA-4.2, PFP-21, H21-4.2, HPG-3.4: any reliable record, whatever the policy prints (C13)."""
    for one in packs.landlords():
        forms = packs.policy(one, date(2026, 11, 22)).consent.forms
        assert set(forms) == {
            "written",
            "verbal_then_written",
            "attorney",
            "staff_decision_no_capacity",
        }
