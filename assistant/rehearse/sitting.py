"""A conversation is gone through turn by turn, by a transcript or by somebody at a terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from assistant.desk.evidence import evidence_of, whose_case
from assistant.receive import Reader
from assistant.rehearse.incident import begin_incident, end_incident, tell_affected
from assistant.rehearse.scenario import Entry
from assistant.rehearse.sent_along import SENT_ALONG
from assistant.rehearse.staff_acts import act
from assistant.rehearse.survey import ask_survey
from assistant.rehearse.transcript import Turn
from assistant.rehearse.world import World, build
from messages.addresses import Address
from messages.outgoing import Outgoing
from storage.database import Database
from storage.rehearsed import consent_on, newest_code, tasks_of_landlord

A_WHILE = timedelta(minutes=1)
"""Passes before every message."""

OF_NO_CASE: Mapping[str, Callable[[World], None]] = {
    "survey": ask_survey,
    "begin_incident": begin_incident,
    "tell_affected": tell_affected,
    "end_incident": end_incident,
}
"""What staff or the landlord's own system do that is not done to a case."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a turn led to: the words for whoever spoke, and every text's name by person."""

    replies: tuple[Outgoing, ...]
    names: Mapping[str, tuple[str, ...]]
    refused: str = ""


class Sitting:
    """One landlord, one channel, a clock that moves when we say so."""

    def __init__(
        self,
        landlord: str,
        channel: str,
        begins: datetime,
        database: Database,
        reader: Reader,
        policies: Path,
    ):
        self.world: World = build(landlord, channel, begins, database, reader, policies)

    def hold(self, who: str, number: str) -> None:
        """This person's number is on the landlord's record, perhaps under a name; they write from it."""
        self.world.hold_number(who, number)

    def take(self, turn: Turn) -> Answer:
        """Say it, do it, or wait."""
        world, before = self.world, len(self.world.speaker.spoken)
        replies: tuple[Outgoing, ...] = ()
        refused = ""
        if turn.wait:
            world.pass_to(world.clock() + timedelta(**turn.wait))
        elif turn.staff in OF_NO_CASE:
            OF_NO_CASE[turn.staff](world)
        elif turn.staff:
            refused = self._staff(turn)
        else:
            world.pass_to(world.clock() + A_WHILE)
            words = self._filled(turn.say or "") * turn.times
            entry = Entry(at=world.clock(), who=turn.who, text=words)
            along = tuple(SENT_ALONG[one] for one in turn.sends)
            replies = world.hear(entry, choice=turn.press or None, media=along).replies
        return Answer(replies, self._named(world.speaker.spoken[before:]), refused)

    def _filled(self, words: str) -> str:
        """`{code}` is the newest one that we sent anybody, `{reference}` the number of the case."""
        if "{code}" in words:
            with self.world.core.database.begin() as connection:
                words = words.replace("{code}", newest_code(connection, self.world.landlord))
        case = self.world.case()
        return words.replace("{reference}", case.reference) if case else words

    def _staff(self, turn: Turn) -> str:
        world, blocked, differ = self.world, len(self.world.blocked), len(self.world.differences)
        note, role = turn.note, turn.role
        act(world, Entry(at=world.clock(), who="staff", action=turn.staff, role=role, note=note))
        reasons = [one["reason"] for one in world.blocked[blocked:]]
        return "; ".join([*reasons, *(one["why"] for one in world.differences[differ:])])

    def _named(self, spoken: list[tuple[Address, str]]) -> Mapping[str, tuple[str, ...]]:
        who = {at: name for name, at in self.world.people.items()}
        people = dict.fromkeys(who.get(at, str(at)) for at, _ in spoken)
        return {
            person: tuple(name for at, name in spoken if who.get(at, str(at)) == person)
            for person in people
        }


def aftermath(world: World) -> dict[str, Any]:
    """What came of it, in the words that a transcript's `then` uses.

    `cases` are the kinds of case in the order opened; the rest is of the case that matters most:
    `conversation` (finished or not), `state`, `flags`, `known` (the questions it has answers to),
    `issues` (how many), `consent`, `files` (what each kept one is shown as); and `tasks`, the kinds
    that wait for a person.
    """
    cases, case = world.cases(), world.case()
    with world.core.database.begin() as connection:
        tasks = tasks_of_landlord(connection, world.landlord)
        consent = consent_on(connection, case.id) if case else None
        files = evidence_of(connection, whose_case(case)) if case else ()
    found: dict[str, Any] = {"cases": [one.kind for one in cases]}
    if case is not None:
        known = [name for name, kept in case.fields.items() if _has_answer(kept)]
        found |= {
            "conversation": case.conversation,
            "state": case.state,
            "flags": sorted(case.flags),
            "known": sorted(known),
            "issues": len(case.definition.get("issues", ())),
        }
    if consent is not None:
        found["consent"] = consent.status
    if files:
        found["files"] = [file.shown for file in files if file.status == "kept"]
    return found | {"tasks": [task.kind for task in tasks]}


def _has_answer(kept: Any) -> bool:
    return isinstance(kept, dict) and kept.get("value") is not None
