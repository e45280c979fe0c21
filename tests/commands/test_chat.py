"""`redress chat`: somebody tries the assistant out in a terminal."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.cli import main
from assistant.rehearse.transcript import Turn, read_transcript

SAID = """I want to complain about the lift, it never works and nobody ever comes
/help
/names
I want it mended
/wait 2 days
/wait a bit
/staff issue_ack_s1
/staff set_stage_informal
/hold neighbour +447700900777
/as neighbour
hello
/quit
never said
"""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    file = tmp_path_factory.mktemp("chat") / "chat.yaml"
    result = CliRunner().invoke(main, ["chat", "--record", str(file)], input=SAID)
    return result, file


def test_it_answers_with_numbered_choices(recorded: tuple[Result, Path]):
    result, _ = recorded
    assert result.exit_code == 0
    assert "Your complaint is logged." in result.stdout
    assert "1 My own home\n2 I'm writing for someone else" in result.stdout


def test_time_passes_and_staff_act(recorded: tuple[Result, Path]):
    shown = recorded[0].stdout
    assert "It is Thu 26 Nov 2026" in shown
    assert "Say how long, such as /wait 2 days." in shown
    assert "(to resident: desk.acknowledgement)" in shown
    assert "There are only stages 1 and 2." in shown


def test_the_record_is_a_transcript_that_tests_can_play(recorded: tuple[Result, Path]):
    told = read_transcript(recorded[1])
    assert told.hold == {"neighbour": "+447700900777"}
    assert told.turns[0].we[0] == "complain.receipt"
    nudged = ("complain.nudge", "complain.who")
    assert told.turns[2] == Turn(wait={"days": 2}, others={"resident": nudged})
    assert told.turns[3].others == {"resident": ("desk.acknowledgement",)}
    assert told.turns[-1].who == "neighbour"
    assert told.then["cases"][0] == "complaint"


def test_an_unknown_landlord_is_wrong_use():
    result = CliRunner().invoke(main, ["chat", "--landlord", "nobody"])
    assert result.exit_code == 2
    assert "no such landlord" in result.stderr
