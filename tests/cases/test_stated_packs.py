"""Policies as the checker reads them, from wherever they lie."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from cases.nations import Nation
from cases.policy_packs import PolicyWrong
from cases.stated_packs import pack_files, read_stated
from policies import FOLDER

DRAFT = """
[pack]
source_version = "draft"
checked_on = 2026-11-22
[landlord]
name = "Oak Homes"
nation = "England"
colour = "#1d5c4f"
reference_prefix = "OAK"
emergency_phone = "0808 157 0192"
office_phone = "0808 157 0190"
duty_officer_route = "ring 0808 157 0191"
hours = { opens = 08:00:00, closes = 18:00:00 }
"""


WRITTEN = 'landlord = { name = "Oak Homes", nation = "England" }\nas_written = true\n'


def draft(tmp_path: Path, more: str = "", rest: str = DRAFT) -> Path:
    """A landlord's new policy, in a folder with nothing beside it."""
    file = tmp_path / "oak" / "2026-12-01.toml"
    file.parent.mkdir()
    file.write_text(more + rest, encoding="utf-8")
    return file


def test_a_draft_anywhere_is_read_over_the_default_that_comes_with_us(tmp_path: Path) -> None:
    read = read_stated(draft(tmp_path), FOLDER)
    assert (read.nation, read.refused) == (Nation.ENGLAND, None)
    assert read.policy.s1.response_wd == 10
    assert not read.policy.as_written


def test_a_default_beside_it_comes_first(tmp_path: Path) -> None:
    shutil.copytree(FOLDER / "default", tmp_path / "default")
    default = tmp_path / "default" / "2024-04-01.toml"
    text = default.read_text(encoding="utf-8")
    default.write_text(text.replace("response_wd = 10", "response_wd = 9"), encoding="utf-8")
    assert read_stated(draft(tmp_path), FOLDER).policy.s1.response_wd == 9


def test_what_could_not_be_run_is_still_read_and_says_why(tmp_path: Path) -> None:
    """The checker can then say in a sentence what the type says in a word."""
    read = read_stated(draft(tmp_path, "late_ack_shifts_response = true\n"), FOLDER)
    assert read.policy.late_ack_shifts_response is True
    assert read.refused is not None
    assert read.refused.key == "late_ack_shifts_response"


def test_silence_stays_silence_in_what_is_as_written(tmp_path: Path) -> None:
    read = read_stated(FOLDER / "as-written" / "hpg" / "2025-03-01.toml", FOLDER)
    assert read.policy.as_written
    assert read.policy.s1.extension_max_wd is None
    assert read.policy.retention.case == ""
    assert read.refused is None


@pytest.mark.parametrize(
    ("written", "key"),
    [
        (WRITTEN + "stagez = [1]\n", "stagez"),
        (WRITTEN + 's1 = { response_wd = "ten" }\n', "s1.response_wd"),
        (WRITTEN + "s1 = { respons_wd = 10 }\n", "s1.respons_wd"),
        ('external = { gardening = "spso" }\n' + DRAFT, "external.gardening"),
    ],
)
def test_what_not_even_the_checker_understands_is_refused_with_its_key(
    tmp_path: Path, written: str, key: str
) -> None:
    with pytest.raises(PolicyWrong, match=rf"2026-12-01\.toml: {key}") as refused:
        read_stated(draft(tmp_path, written, rest=""), FOLDER)
    assert refused.value.key.startswith(key)


def test_packs_are_found_by_file_by_landlord_and_by_folder() -> None:
    hpg = FOLDER / "hpg"
    assert pack_files(hpg / "2025-03-01.toml") == pack_files(hpg) == (hpg / "2025-03-01.toml",)
    assert len(pack_files(FOLDER)) == 8
    assert len(pack_files(FOLDER / "as-written")) == 5


def test_what_is_as_written_is_found_only_when_asked_for() -> None:
    assert not [file for file in pack_files(FOLDER) if "as-written" in file.parts]


def test_a_folder_without_packs_has_none(tmp_path: Path) -> None:
    assert pack_files(tmp_path) == ()
    assert pack_files(FOLDER / "calendars") == ()
