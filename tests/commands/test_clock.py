"""`redress clock`, as it is typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.commands.clock import clock

RECEIVED = ("--received", "2026-11-26T18:42+00:00")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(clock, arguments)


def test_every_date_comes_with_its_rule_and_its_working() -> None:
    told = run(
        "--landlord",
        "HPG",
        *RECEIVED,
        "--acknowledged",
        "2026-12-01T10:05+00:00",
        "--json",
    )
    assert told.exit_code == 0
    rows = json.loads(told.stdout)
    assert [(row["name"], row["due"], row["rule"]) for row in rows] == [
        ("stage1_ack_due", "2026-12-03", "HOC-6.2"),  # Thursday
        ("stage1_response_due", "2026-12-15", "HOC-6.3"),  # Tuesday
        ("stage1_extension_latest", "2026-12-31", "HOC-6.4"),  # Thursday
    ]
    assert rows[0]["basis"] == "5 working days after receipt 2026-11-26"
    assert rows[0]["why"].startswith("We must write to you")
    assert all(set(row) == {"name", "due", "rule", "basis", "why"} for row in rows)


def test_a_person_reads_weekdays() -> None:
    told = run("--landlord", "hpg", *RECEIVED)
    assert "Thu 03 Dec 2026  stage1_ack_due" in told.stdout
    assert "Housing Plus Group, England, policy hpg@2025-03-01" in told.stdout


def test_a_nation_chooses_between_a_landlords_policies() -> None:
    told = run(
        "--landlord",
        "PFP",
        "--nation",
        "scotland",
        "--received",
        "2026-06-11",
        "--json",
    )
    assert [row["due"] for row in json.loads(told.stdout)] == [
        "2026-06-18",
        "2026-06-25",
    ]


def test_stage_2_counts_from_when_it_was_asked_for() -> None:
    told = run(
        *("--landlord", "THA", "--stage", "2", "--received", "2026-10-05T10:00+01:00"),
        *("--acknowledged", "2026-10-09T10:00+01:00", "--json"),
    )
    due = {row["name"]: row["due"] for row in json.loads(told.stdout)}
    assert due == {
        "stage2_ack_due": "2026-10-12",  # Monday
        "stage2_response_due": "2026-10-30",  # Friday
        "stage2_extension_latest": "2026-11-13",  # Friday
    }


def test_an_extension_gives_its_new_date_and_too_long_a_one_is_said() -> None:
    asked = (
        "--landlord",
        "H21",
        "--received",
        "2026-03-23",
        "--acknowledged",
        "2026-03-25",
    )
    told = run(*asked, "--extended", "8", "--json")
    due = {row["name"]: row["due"] for row in json.loads(told.stdout)}
    assert due["stage1_response_due_extended"] == "2026-04-22"  # Wednesday
    assert told.stderr == ""
    beyond = run(*asked, "--extended", "11", "--json")
    assert beyond.exit_code == 0
    assert "longer than may be added" in beyond.stderr


def test_a_time_without_an_offset_is_uk_time() -> None:
    told = run("--landlord", "hpg", "--received", "2026-06-17T00:20", "--json")
    assert json.loads(told.stdout)[0]["basis"].endswith("receipt 2026-06-17")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--landlord", "nobody", *RECEIVED), "no such landlord"),
        (("--landlord", "PFP", *RECEIVED), "say which nation"),
        (
            ("--landlord", "PFP", "--nation", "Utopia", *RECEIVED),
            "Utopia is not a nation",
        ),
        (
            ("--landlord", "HPG", "--nation", "Scotland", *RECEIVED),
            "no such landlord in Scotland",
        ),
        (
            ("--landlord", "HPG", "--received", "yesterday"),
            "yesterday is not a date or time",
        ),
        (
            ("--landlord", "HPG", *RECEIVED, "--acknowledged", "soon"),
            "soon is not a date",
        ),
        (
            ("--landlord", "HPG", *RECEIVED, "--acknowledged", "2026-11-25"),
            "before it came",
        ),
        (
            ("--landlord", "HPG", *RECEIVED, "--stage", "3"),
            "'3' is not one of '1', '2'",
        ),
        (("--landlord", "HPG", *RECEIVED, "--extended", "-2"), "-2"),
        (("--landlord", "HPG"), "--received"),
    ],
)
def test_wrong_use_is_one_plain_sentence_and_exit_code_2(
    arguments: tuple[str, ...], says: str
) -> None:
    told = run(*arguments)
    assert told.exit_code == 2
    assert says in told.stderr
    assert told.stdout == ""


def test_policies_that_cannot_be_read_are_said_to_be(tmp_path: Path) -> None:
    told = run("--landlord", "HPG", *RECEIVED, "--policies", str(tmp_path))
    assert told.exit_code == 2
    assert "there is no such file" in told.stderr
