"""Worked scenarios are played whole, and what comes of them is what they expect."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.core import POLICIES
from assistant.receive import Reader
from assistant.rehearse.databases import Databases, throw_away_databases
from assistant.rehearse.outcome import Outcome
from assistant.rehearse.play import play
from assistant.rehearse.read import scenarios_in
from assistant.rehearse.scenario import ScenarioWrong, scenario_of
from storage.database import Database

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
NAMES = (
    *("id", "contact_kind", "complaint_case", "stage", "fields", "flags"),
    *("deadlines", "sent", "queue", "blocked", "differences"),
)
STOP = next(file for file in FILES if file.stem == "stop_in_the_middle")


@pytest.fixture
def rehearse(database: Database, reader: Reader) -> Callable[[dict[str, Any]], Outcome]:
    return lambda written: play(scenario_of(written), database, reader, POLICIES)


@pytest.fixture
def stop() -> dict[str, Any]:
    """The scenario of somebody who texts STOP, to be changed by a test."""
    return copy.deepcopy(yaml.safe_load(STOP.read_text()))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_scenario_comes_out_as_it_expects(file: Path, database: Database, reader: Reader):
    (scenario,) = scenarios_in(file)
    assert play(scenario, database, reader, POLICIES)["differences"] == []


def test_an_outcome_has_the_shape_that_others_read(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    found = rehearse(stop)
    names = [
        "id",
        "contact_kind",
        "complaint_case",
        "stage",
        "fields",
        "flags",
        "deadlines",
        "sent",
        "queue",
        "blocked",
    ]
    assert [name for name in names if name not in found] == []
    assert json.loads(json.dumps(found)) == found
    assert {"name", "due", "rule"} == set(found["deadlines"][0])
    assert {"at", "to", "kind", "contains"} <= set(found["sent"][0])


def what(found: Outcome) -> set[str]:
    return {difference["what"] for difference in found["differences"]}


@pytest.mark.parametrize(
    ("name", "value"),
    [("contact_kind", "enquiry"), ("complaint_case", False), ("stage", 2)],
)
def test_what_it_turned_out_to_be_is_compared(
    rehearse: Callable[..., Outcome], stop: dict[str, Any], name: str, value: Any
):
    stop["expect"][name] = value
    assert what(rehearse(stop)) == {name}


@pytest.mark.parametrize(
    ("change", "differs"),
    [
        ({"due": "2026-11-11"}, "deadlines.stage1_ack_due"),
        ({"rule": "HOC-9.9"}, "deadlines.stage1_ack_due.rule"),
        ({"name": "stage3_ack_due"}, "deadlines.stage3_ack_due"),
    ],
)
def test_a_deadline_is_compared_by_name_date_and_rule(
    rehearse: Callable[..., Outcome], stop: dict[str, Any], change: dict[str, str], differs: str
):
    stop["expect"]["deadlines"][0] |= change
    assert what(rehearse(stop)) == {differs}


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "survey"},
        {"to": "neighbour"},
        {"by": "2026-11-06T08:59+00:00"},
        {"must_contain": ["remedy"]},
    ],
    ids=["kind", "to", "by", "must_contain"],
)
def test_a_message_is_compared_by_kind_person_time_and_contents(
    rehearse: Callable[..., Outcome], stop: dict[str, Any], change: dict[str, Any]
):
    stop["timeline"].insert(
        0, {"at": "2026-11-02T10:00+00:00", "who": "neighbour", "text": "hello"}
    )
    stop["expect"]["must_send"] = [{**stop["expect"]["must_send"][0], **change}]
    kind = change.get("kind", "stop_confirmation")
    assert what(rehearse(stop)) == {f"must_send.{kind}"}


def test_an_answer_that_is_owed_later_counts_but_a_late_one_does_not(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    owed = {"kind": "response_s1", "to": "resident", "by": "2026-11-18"}
    stop["expect"]["must_send"] = [owed]
    assert what(rehearse(stop)) == {"must_send.response_s1"}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("fields", "received_on"), "2026-11-02"),
        (("fields", "case_state"), "closed"),
        (("flags",), ["care_complaint"]),
        (("queue", "to"), "governance"),
        (("queue", "priority"), "urgent"),
    ],
    ids=lambda value: ".".join(value) if isinstance(value, tuple) else None,
)
def test_fields_flags_and_queue_are_compared(
    rehearse: Callable[..., Outcome], stop: dict[str, Any], path: tuple[str, ...], value: Any
):
    here = stop["expect"]
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = value
    assert what(rehearse(stop)) == {".".join(path)}


def test_a_meaning_is_left_for_a_person_to_read(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    stop["expect"]["fields"]["topic"] = "something about the damp, in other words"
    assert rehearse(stop)["differences"] == []


def test_what_the_desk_cannot_do_yet_is_said_and_nothing_breaks(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    at = "2026-11-05T09:00+00:00"
    stop["timeline"].insert(2, {"at": at, "who": "staff", "action": "paint_the_town"})
    (difference,) = rehearse(stop)["differences"]
    assert difference["why"] == "the desk cannot do this yet: paint_the_town"


def test_a_move_against_the_rules_is_blocked_with_its_reason_and_rules(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    for number, action in enumerate(("set_stage_informal", "refuse_too_much_work")):
        at = f"2026-11-04T09:0{number}+00:00"
        stop["timeline"].insert(2, {"at": at, "who": "staff", "action": action})
    found = rehearse(stop)
    assert [(one["action"], bool(one["reason"]), one["rules"]) for one in found["blocked"]] == [
        ("set_stage_informal", True, ["HOC-5.2", "HOC-5.3"]),
        ("refuse_too_much_work", True, ["HOC-2.1", "HOC-2.2", "HOC-5.11"]),
    ]
    assert "policy_override_code" in found["flags"]
    assert found["stage"] == 1


def test_an_unknown_landlord_is_a_difference_in_words(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    stop["landlord"] = "nobody"
    (difference,) = rehearse(stop)["differences"]
    assert "no such landlord" in difference["why"]


def test_a_staff_entry_before_there_is_a_case_is_said(
    rehearse: Callable[..., Outcome], stop: dict[str, Any]
):
    stop["timeline"] = [{"at": "2026-11-03T10:00+00:00", "who": "staff", "action": "issue_ack_s1"}]
    stop["expect"] = {}
    assert rehearse(stop)["differences"][0]["why"] == "there is no case to do it to"


def test_scenarios_are_read_from_markdown_json_and_yaml(tmp_path: Path, stop: dict[str, Any]):
    as_json = json.dumps(stop)
    files = {
        "one.md": f"# Cases\n\n```json\n{as_json}\n```\n\ntext\n\n```json\n{as_json}\n```\n",
        "one.json": f"[{as_json}, {as_json}]",
        "one.yaml": f"{as_json}\n---\n{as_json}\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
        assert [one.id for one in scenarios_in(tmp_path / name)] == ["S41", "S41"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "Expecting"),
        ("[1]", "a scenario is a mapping"),
        ('{"id": "X"}', "scenario X lacks landlord, channel, timeline"),
        ('{"id": "X", "landlord": "hpg", "channel": "sms", "timeline": [{"at": 1}]}', "at and who"),
        (
            '{"id": "X", "landlord": "hpg", "channel": "sms",'
            ' "timeline": [{"at": "2026-11-03T10:00", "who": "resident"}]}',
            "has no time zone",
        ),
    ],
    ids=["not json", "not a mapping", "lacks", "entry", "zone"],
)
def test_a_file_that_is_no_scenario_is_refused_in_words(tmp_path: Path, text: str, reason: str):
    file = tmp_path / "wrong.json"
    file.write_text(text)
    with pytest.raises(ScenarioWrong, match=reason):
        list(scenarios_in(file))


@pytest.fixture(scope="module")
def databases() -> Iterator[Databases]:
    with throw_away_databases() as made:
        yield made


def test_every_rehearsal_has_an_empty_database_of_its_own(
    databases: Databases, reader: Reader, stop: dict[str, Any]
):
    outcomes = []
    for _ in range(2):
        with databases.fresh() as database:
            outcomes.append(play(scenario_of(stop), database, reader, POLICIES))
    assert outcomes[0] == outcomes[1]
