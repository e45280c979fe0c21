"""Every transcript is played: the same texts answer, and the same comes of it.

Between two turns the conversation is in the database and nowhere else.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.core import POLICIES
from assistant.receive import Reader
from assistant.rehearse.sitting import Sitting, aftermath
from assistant.rehearse.transcript import Transcript, read_transcript, write_transcript
from storage.database import Database

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*/*.yaml"))
FLOWS = HERE.parent.parent / "conversations" / "flows"
NOT_FLOWS = {"__init__", "agenda", "disclosed"}
"""Parts that flows share."""


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_conversation_goes_as_its_transcript_says(file: Path, database: Database, reader: Reader):
    told = read_transcript(file)
    sitting = Sitting(told.landlord, told.channel, told.begins, database, reader, POLICIES)
    for who, number in told.hold.items():
        sitting.hold(who, number)
    for number, turn in enumerate(told.turns, start=1):
        answer = sitting.take(turn)
        speaks = "" if turn.staff or turn.wait else turn.who
        others = {who: names for who, names in answer.names.items() if who != speaks}
        shown = f"turn {number}: {(turn.say or turn.staff or turn.wait)!s:.60}"
        assert (shown, answer.names.get(speaks, ()), others) == (shown, turn.we, turn.others)
        assert answer.refused == "", shown
    found = aftermath(sitting.world)
    assert {key: found.get(key) for key in told.then} == dict(told.then)


def test_every_flow_has_a_transcript_named_after_it():
    flows = {file.stem for file in FLOWS.glob("*.py")} - NOT_FLOWS
    told = {file.stem.partition("_")[0] for file in FILES if file.parent.name == "en"}
    assert flows <= told


def test_every_transcript_is_named_after_a_flow_or_its_first_question():
    flows = {file.stem for file in FLOWS.glob("*.py")} - NOT_FLOWS | {"offer"}
    assert {file.stem.partition("_")[0] for file in FILES} <= flows


def test_every_transcript_says_what_came_of_it():
    assert [file.stem for file in FILES if not read_transcript(file).then] == []


def test_what_is_recorded_reads_back_the_same(tmp_path: Path):
    file = FILES[0]
    told = read_transcript(file)
    write_transcript(told, tmp_path / "again.yaml")
    assert read_transcript(tmp_path / "again.yaml") == told
    assert isinstance(told, Transcript)
