"""Landlords' policies from their files, and what is said when a file is wrong."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from cases.nations import Nation, Service
from cases.policy_file import merged
from cases.policy_packs import Packs, PolicyWrong, load
from policies import FOLDER

ON = date(2026, 6, 1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the policies that a test may spoil."""
    copy = tmp_path / "policies"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    return copy


def spoil(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_landlord_loads_and_says_what_it_runs(packs: Packs) -> None:
    assert packs.landlords() == ("demo", "h21", "hpg", "pfp-e", "pfp-s", "tha")
    run = {
        landlord: (policy.s1.ack_wd, policy.s1.response_wd, policy.s1.response_from)
        for landlord in packs.landlords()
        for policy in [packs.policy(landlord, ON)]
    }
    assert run == {
        "demo": (5, 10, "acknowledgement"),
        "h21": (5, 10, "acknowledgement"),
        "hpg": (5, 10, "acknowledgement"),
        "pfp-e": (5, 10, "receipt"),
        "pfp-s": (None, 5, "receipt"),
        "tha": (5, 10, "acknowledgement"),
    }


def test_stage_2_as_run(packs: Packs) -> None:
    """C7, C8: Together's 15 and 10 stay, Scotland's own cap stays, no cap becomes the Code's."""
    run = {
        landlord: (policy.s2.ack_wd, policy.s2.response_wd, policy.s2.extension_max_wd)
        for landlord in packs.landlords()
        for policy in [packs.policy(landlord, ON)]
    }
    assert run == {
        "demo": (5, 20, 20),
        "h21": (5, 20, 20),
        "hpg": (5, 20, 20),
        "pfp-e": (5, 20, 20),
        "pfp-s": (3, 20, 10),
        "tha": (5, 15, 10),
    }


def test_a_resident_has_12_months_in_england_and_6_in_scotland(packs: Packs) -> None:
    """HOC-2.3, PFP-16; Together's 6 months are not used."""
    months = {one: packs.policy(one, ON).limits.complain_months for one in packs.landlords()}
    assert months.pop("pfp-s") == 6
    assert set(months.values()) == {12}


@pytest.mark.parametrize("written", ["HPG", "hpg", " Hpg "])
def test_a_landlord_is_found_however_its_name_is_typed(packs: Packs, written: str) -> None:
    assert packs.policy(written, ON).version == "hpg@2025-03-01"


def test_a_landlord_in_two_nations_is_two_policies(packs: Packs) -> None:
    """PK-07."""
    assert packs.policy("PFP", ON, Nation.SCOTLAND).id == "pfp-s"
    assert packs.policy("PFP", ON, Nation.ENGLAND).id == "pfp-e"
    with pytest.raises(PolicyWrong, match="say which nation, or pfp-e or pfp-s"):
        packs.policy("PFP", ON)
    with pytest.raises(PolicyWrong, match="no such landlord in Scotland"):
        packs.policy("HPG", ON, Nation.SCOTLAND)


def test_a_case_keeps_the_policy_it_began_under(folder: Path) -> None:
    newer = folder / "demo" / "2026-09-01.toml"
    shutil.copy(folder / "demo" / "2024-04-01.toml", newer)
    spoil(newer, "[landlord]", "[s1]\nresponse_wd = 8\nupdate_every_wd = 3\n\n[landlord]")
    packs = load(folder)
    began = packs.policy("demo", date(2026, 8, 31))
    assert began.s1.response_wd == 10
    assert packs.policy("demo", date(2026, 9, 1)).s1.response_wd == 8
    assert packs.version(began.version) == began
    with pytest.raises(PolicyWrong, match="no such version"):
        packs.version("demo@2020-01-01")


def test_before_its_first_day_the_oldest_policy_holds(packs: Packs) -> None:
    assert packs.policy("hpg", date(2024, 1, 1)).version == "hpg@2025-03-01"


def test_a_landlords_table_is_laid_over_the_default_key_by_key() -> None:
    under = {"s1": {"ack_wd": 5, "rules": {"ack": ["a"]}}, "stages": [1, 2]}
    over = {"s1": {"rules": {"response": ["b"]}}, "stages": [3]}
    assert merged(under, over) == {
        "s1": {"ack_wd": 5, "rules": {"ack": ["a"], "response": ["b"]}},
        "stages": [3],
    }
    assert under["stages"] == [1, 2]


WRONG = [
    ("[landlord]", "stagez = 3\n[landlord]", "stagez"),
    ("[landlord]", "[s1]\nresponse_wd = 0\n[landlord]", "s1.response_wd"),
    ("[landlord]", '[s1]\nresponse_wd = "10"\n[landlord]', "s1.response_wd"),
    ("[landlord]", "[consent]\nclock_waits = true\n[landlord]", "consent.clock_waits"),
    ("[landlord]", "[s2]\nreasons_required = true\n[landlord]", "s2.reasons_required"),
    ("[landlord]", '[surveys]\nnever_if = ["opted_out"]\n[landlord]', "safe_contact_only"),
    (
        "[landlord]",
        '[who]\nmay_complain = ["residents"]\n[landlord]',
        "who.may_complain: .*affected",
    ),
    ("[landlord]", '[reports]\nboard = "annual"\n[landlord]', "reports.board"),
    ("[landlord]", "as_written = true\n[landlord]", "as_written"),
    (
        "[landlord]",
        '[offer]\non_dissatisfaction = "record"\n[landlord]',
        "offer.on_dissatisf",
    ),
    ('emergency_phone = "0808 157 0192"', "", "landlord.emergency_phone"),
    ('colour = "#1d5c4f"', 'colour = "#ffd700"', "landlord.colour: .*contrast 1.4"),
    ('nation = "England"', 'nation = "Wales"', "no default policy for Wales"),
    ('nation = "England"', 'nation = "Utopia"', "landlord.nation: say which nation"),
    ("[landlord]", "[landlord", "is not TOML"),
]


@pytest.mark.parametrize(("old", "new", "says"), WRONG)
def test_a_wrong_pack_is_refused_with_its_file_and_key(
    folder: Path, old: str, new: str, says: str
) -> None:
    spoil(folder / "demo" / "2024-04-01.toml", old, new)
    with pytest.raises(PolicyWrong, match=rf"demo/2024-04-01\.toml: .*{says}"):
        load(folder)


def test_what_is_as_written_is_no_landlord_wherever_it_is_put(folder: Path, packs: Packs) -> None:
    """It lies apart, and the loader refuses a copy of it among what is run."""
    assert (folder / "as-written" / "tha" / "2021-02-01.toml").exists()
    assert load(folder).landlords() == packs.landlords()
    shutil.copy(folder / "as-written" / "h21" / "2024-04-01.toml", folder / "h21")
    with pytest.raises(PolicyWrong, match=r"h21/2024-04-01\.toml: "):
        load(folder)


def test_housing_plus_group_answers_under_four_names_each_with_its_own_route(
    packs: Packs,
) -> None:
    """HPG-6.2, 6.11, 6.12, 8.3, 9.3."""
    brands = {brand.id: brand for brand in packs.policy("hpg", ON).landlord.brands}
    assert {id_: brand.stage_1 for id_, brand in brands.items()} == {
        "homes-plus": "Customer Advocacy Team",
        "wrekin": "service team",
        "care-plus": "care manager",
        "choices": "care manager",
    }
    assert brands["wrekin"].stage_2 == "independent reviewer"
    assert brands["wrekin"].liaison == "Customer Voice and Value Team"
    services = {id_: brand.service for id_, brand in brands.items()}
    assert services == dict.fromkeys(("homes-plus", "wrekin"), Service.HOUSING) | dict.fromkeys(
        ("care-plus", "choices"), Service.CARE
    )


def test_every_brand_has_a_service_that_its_landlord_gives(packs: Packs) -> None:
    for landlord in packs.landlords():
        policy = packs.policy(landlord, ON)
        for brand in policy.landlord.brands:
            assert brand.service in policy.landlord.services
            assert brand.service in policy.external
            assert brand.stage_1 != brand.stage_2


def test_two_brands_of_one_name_are_refused(folder: Path) -> None:
    spoil(folder / "hpg" / "2025-03-01.toml", 'id = "wrekin"', 'id = "homes-plus"')
    with pytest.raises(PolicyWrong, match=r"landlord\.brands: .*two brands have the same id"):
        load(folder)


def test_a_third_stage_is_never_loaded(folder: Path) -> None:
    """PK-01."""
    file = folder / "tha" / "2024-04-01.toml"
    spoil(file, "[pack]", "stages = [0, 1, 2]\n[pack]")
    with pytest.raises(PolicyWrong, match="stages"):
        load(folder)


def test_a_late_acknowledgement_cannot_be_made_to_shift_the_response(
    folder: Path,
) -> None:
    """PK-10."""
    file = folder / "tha" / "2024-04-01.toml"
    spoil(file, "[pack]", "late_ack_shifts_response = true\n[pack]")
    with pytest.raises(PolicyWrong, match="late_ack_shifts_response"):
        load(folder)


def test_a_file_is_named_after_its_first_day(folder: Path) -> None:
    (folder / "demo" / "2024-04-01.toml").rename(folder / "demo" / "new.toml")
    with pytest.raises(PolicyWrong, match=r"new\.toml: a policy's file is named after"):
        load(folder)


def test_a_policy_older_than_its_law_is_refused(folder: Path) -> None:
    (folder / "tha" / "2024-04-01.toml").rename(folder / "tha" / "2021-02-01.toml")
    with pytest.raises(PolicyWrong, match="default has nothing for so early a date"):
        load(folder)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PolicyWrong, match="no such file"):
        load(tmp_path)


def test_a_proclaimed_day_and_a_landlords_own_closed_day_count_as_closed(folder: Path) -> None:
    newly_proclaimed = '[[England]]\nday = 2027-06-14\nwhat = "an invented one"\n'
    with (folder / "calendars" / "one_off_days.toml").open("a", encoding="utf-8") as days:
        days.write(newly_proclaimed)
    spoil(
        folder / "pfp-s" / "2024-04-01.toml",
        "[s1]",
        "[calendar]\nextra_closed_days = [2026-07-20]\n[s1]",
    )
    packs = load(folder)
    england, scotland = (packs.policy(one, ON).working_days for one in ("pfp-e", "pfp-s"))
    assert not england.is_working_day(date(2027, 6, 14))  # Monday
    assert scotland.is_working_day(date(2027, 6, 14))
    assert not scotland.is_working_day(date(2026, 6, 15))  # Monday, the World Cup
    assert not scotland.is_working_day(date(2026, 7, 20))  # Monday, a local holiday


def test_what_is_still_invented_says_so(packs: Packs) -> None:
    """Nobody goes live with numbers from the range that is kept for drama."""
    for landlord in packs.landlords():
        policy = packs.policy(landlord, ON)
        drama = {
            f"landlord.{field}"
            for field in ("emergency_phone", "office_phone")
            if getattr(policy.landlord, field).startswith("0808 157 0")
        }
        assert landlord == "demo" or drama <= set(policy.pack.stand_ins), landlord


def test_every_pack_says_who_answers_for_complaints(packs: Packs) -> None:
    """HOC-4.1, 9.4, 9.5, ROLE-L, ROLE-M, ROLE-S: an owner, a senior lead, somebody on the board."""
    needed = {"complaints_officer", "senior_lead", "mrc", "safeguarding", "data_protection"}
    for landlord in packs.landlords():
        policy = packs.policy(landlord, ON)
        assert needed <= set(policy.roles)
        assert all(policy.roles.values())
        assert policy.queues.complaints
        assert policy.queues.stage_2


def test_a_landlord_has_one_policy_in_a_nation_on_any_day(folder: Path) -> None:
    """HOC-5.1, its first half: never two that a resident could be told apart by."""
    text = (folder / "demo" / "2024-04-01.toml").read_text(encoding="utf-8")
    (folder / "demo" / "2026-09-01.toml").write_text(text, encoding="utf-8")
    packs = load(folder)
    days = (date(2026, 8, 31), date(2026, 9, 1), date(2026, 9, 2))
    in_force = [packs.policy("demo", day).version for day in days]
    assert in_force == ["demo@2024-04-01", "demo@2026-09-01", "demo@2026-09-01"]


def test_two_landlords_never_share_a_reference_prefix(packs: Packs) -> None:
    prefixes = [packs.policy(one, ON).landlord.reference_prefix for one in packs.landlords()]
    assert len(set(prefixes)) == len(prefixes)
