"""`redress policy check`, as it is typed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli import main
from policies import FOLDER

TOGETHER = FOLDER / "as-written" / "tha" / "2021-02-01.toml"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["policy", "check", *arguments])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the policies that a test may spoil."""
    copy = tmp_path / "policies"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__", "*.py"))
    return copy


def test_without_a_path_it_checks_what_is_run_and_nothing_fails() -> None:
    told = run()
    assert told.exit_code == 0
    assert told.stderr == ""
    assert "Together Housing, England, as run" in told.stdout
    assert "as written" not in told.stdout


def test_a_finding_is_a_sentence_with_its_rules_and_what_to_run_instead() -> None:
    told = run(str(TOGETHER))
    assert told.exit_code == 1
    assert "Together Housing, England, as written" in told.stdout
    assert "FAIL PK-16  A resident must give reasons before stage 2" in told.stdout
    assert "(HOC-6.12)" in told.stdout
    assert "s2.reasons_required = false; one question that may be left unanswered" in told.stdout
    assert told.stdout.rstrip().endswith("FAIL, 7 WARN, 3 INFO")


def test_another_program_reads_the_same() -> None:
    told = run("--json", str(FOLDER / "as-written"))
    rows = json.loads(told.stdout)
    assert told.exit_code == 1
    assert [row["landlord"] for row in rows] == [
        "Housing 21",
        "Housing Plus Group",
        "Places for People",
        "Places for People Scotland",
        "Together Housing",
    ]
    assert all(row["as_written"] and row["wrong"] is None for row in rows)
    finding = next(one for one in rows[4]["findings"] if one["id"] == "PK-05")
    assert finding == {
        "id": "PK-05",
        "level": "FAIL",
        "rules": ["HOC-2.2", "HOC-2.3"],
        "key": "limits",
        "found": "6 months",
        "sentence": "A resident in England has 12 months from the event or from learning of it; "
        "here: 6 months.",
        "safe": 'limits.complain_months = 12, complain_from = "latest(event, aware, '
        'last_occurrence)"',
    }


def test_warnings_alone_do_not_fail() -> None:
    told = run(str(FOLDER / "h21"))
    assert told.exit_code == 0
    assert "WARN PK-08" in told.stdout


def test_a_pack_that_would_not_be_run_is_told_with_its_finding_and_its_key(folder: Path) -> None:
    file = folder / "demo" / "2024-04-01.toml"
    file.write_text("auto_receipt_is_ack = true\n" + file.read_text(encoding="utf-8"))
    told = run(str(file))
    assert told.exit_code == 1
    assert "FAIL PK-11" in told.stdout
    assert f"{file}: auto_receipt_is_ack: Input should be False" in told.stderr


def test_a_pack_that_cannot_be_read_does_not_hide_the_others(folder: Path) -> None:
    (folder / "demo" / "2024-04-01.toml").write_text("[landlord", encoding="utf-8")
    told = run("--json", str(folder))
    rows = json.loads(told.stdout)
    assert told.exit_code == 1
    assert len(rows) == 8
    (broken,) = (row for row in rows if row["wrong"])
    assert broken["wrong"]["reason"].startswith("is not TOML that can be read")
    assert broken["findings"] == []
    assert "demo/2024-04-01.toml: is not TOML" in told.stderr


@pytest.mark.parametrize("strange", ["no-such-folder", "."])
def test_a_path_without_a_pack_is_wrong_use(
    strange: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = run(strange)
    assert told.exit_code == 2
    assert told.stdout == ""
    assert told.stderr


def test_the_folder_of_the_operator_is_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(folder / "hpg")
    monkeypatch.setenv("REDRESS_POLICIES", str(folder))
    told = run()
    assert told.exit_code == 0
    assert "Housing Plus Group" not in told.stdout
    assert str(folder / "h21") in told.stdout
