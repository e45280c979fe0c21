"""`redress rehearse`, as somebody who is about to go live uses it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from assistant.cli import main

STOP = Path(__file__).parent.parent / "scenarios" / "stop_in_the_middle.yaml"


def rehearse(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["rehearse", *map(str, arguments)])


@pytest.fixture(scope="module")
def as_expected() -> Result:
    return rehearse(STOP, "--json")


@pytest.fixture(scope="module")
def differing(tmp_path_factory: pytest.TempPathFactory) -> Result:
    scenario = yaml.safe_load(STOP.read_text())
    scenario["expect"]["stage"] = 2
    file = tmp_path_factory.mktemp("scenarios") / "wrong.yaml"
    file.write_text(yaml.safe_dump(scenario))
    return rehearse(file)


def test_a_scenario_without_differences_ends_well(as_expected: Result):
    assert as_expected.exit_code == 0
    (outcome,) = json.loads(as_expected.stdout)
    assert (outcome["id"], outcome["differences"]) == ("S41", [])


def test_a_difference_ends_with_one_and_is_shown(differing: Result):
    assert differing.exit_code == 1
    assert "DIFFERS   stage: expected 2, found 1" in differing.stdout
    assert "0 of 1 as expected." in differing.stdout


def test_a_file_that_is_no_scenario_is_wrong_use(tmp_path: Path):
    file = tmp_path / "wrong.json"
    file.write_text("{}")
    result = rehearse(file)
    assert result.exit_code == 2
    assert "lacks id, landlord, channel, timeline" in result.stderr


def test_no_file_is_wrong_use():
    assert rehearse().exit_code == 2
    assert rehearse("nowhere.json").exit_code == 2
