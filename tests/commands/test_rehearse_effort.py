"""`redress rehearse --effort`, over the conversations written down: a complaint is short work."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.commands.rehearse import rehearse
from assistant.rehearse.effort import Effort, as_lines, figures, is_too_much

WRITTEN = sorted((Path(__file__).parent.parent / "transcripts" / "en").glob("complain_*.yaml"))
AT_ONCE, TYPICAL = 4, 8


@pytest.fixture(scope="module")
def counted() -> Result:
    return CliRunner().invoke(rehearse, ["--effort", "--json", *map(str, WRITTEN)])


def test_all_said_in_the_first_message_takes_at_most_four(counted: Result):
    at_once = [one for one in json.loads(counted.stdout) if one["said_at_once"]]
    assert at_once
    assert [one for one in at_once if one["messages"] > AT_ONCE] == []


def test_a_typical_complaint_takes_at_most_eight(counted: Result):
    told = [one["messages"] for one in json.loads(counted.stdout) if not one["said_at_once"]]
    assert len(told) >= 8
    assert sorted(told)[len(told) // 2] <= TYPICAL
    assert counted.exit_code == 0


def test_both_figures_are_told():
    found = [Effort("brief", 3, 6), Effort("usual", 7, 1), Effort("lengthy", 9, 0)]
    assert figures(found) == (3, 8)
    assert as_lines(found).splitlines()[-2:] == [
        "All said in the first message: at most 3 messages (bound 4).",
        "A typical one: 8 messages (median; bound 8).",
    ]
    assert not is_too_much(found)


def test_too_many_messages_are_too_many():
    assert is_too_much([Effort("brief", 5, 6)])
    assert is_too_much([Effort("usual", 9, 1)])
