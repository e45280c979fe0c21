"""Plays one scenario from its first entry to its last."""

from __future__ import annotations

from pathlib import Path

from assistant.receive import Reader
from assistant.rehearse.compare import compare
from assistant.rehearse.outcome import Outcome, outcome_of
from assistant.rehearse.scenario import Entry, Scenario
from assistant.rehearse.staff_acts import act
from assistant.rehearse.survey import ask_survey
from assistant.rehearse.world import World, build
from cases.policy_packs import PolicyWrong
from storage.database import Database


def play(scenario: Scenario, database: Database, reader: Reader, policies: Path) -> Outcome:
    """What came of it, with every difference from what it expects. The database must be empty."""
    try:
        world = build(
            scenario.landlord,
            scenario.channel,
            scenario.timeline[0].at,
            database,
            reader,
            policies,
            scenario.country,
        )
    except PolicyWrong as wrong:
        return _unplayable(scenario, str(wrong))
    for entry in scenario.timeline:
        world.pass_to(entry.at)
        _enter(world, entry)
    world.settle()
    found = outcome_of(scenario.id, world)
    compare(scenario, world, found)
    return found


def _enter(world: World, entry: Entry) -> None:
    """The assistant's entries are expectations, compared afterwards."""
    if entry.by_a_person:
        world.hear(entry)
    elif entry.who == "staff":
        act(world, entry)
    elif entry.kind == "survey":
        ask_survey(world)


def _unplayable(scenario: Scenario, why: str) -> Outcome:
    difference = {"what": "landlord", "expected": scenario.landlord, "found": None, "why": why}
    return {
        "id": scenario.id,
        "contact_kind": None,
        "complaint_case": False,
        "stage": None,
        "fields": {},
        "flags": [],
        "deadlines": [],
        "sent": [],
        "queue": None,
        "tasks": [],
        "blocked": [],
        "differences": [difference],
    }
