"""How many messages a plain complaint takes of a resident, from the conversations written down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median
from typing import Any

import yaml
from sqlalchemy import Row

from assistant.receive import Reader
from assistant.rehearse.databases import Databases
from assistant.rehearse.read import scenarios_in
from assistant.rehearse.scenario import Scenario
from assistant.rehearse.sitting import Sitting
from assistant.rehearse.transcript import Transcript, read_transcript
from assistant.rehearse.world import World, build
from cases.policy_packs import PolicyWrong

AT_ONCE, TYPICAL = 4, 8
"""Messages that a complaint may take: all of it said in the first one, and typically (median)."""
ALL_OF_IT = 5
"""So many answers in the first message are all that could be asked for, or nearly."""
ASTRAY = ("moves.", "represent.", "complain.added", "complain.corrected", "complain.what_is_wrong")
"""Texts that are only said on a detour."""
ASKED_ONCE = frozenset({"complain.home", "complain.who", "complain.began", "report.home"})
"""Questions put a second time only to somebody who went back to an answer."""


@dataclass(frozen=True, slots=True)
class Effort:
    """One plain complaint: messages until it was agreed; answers that the first one held."""

    name: str
    messages: int
    at_first: int

    @property
    def said_at_once(self) -> bool:
        """Whether the first message said it all."""
        return self.at_first >= ALL_OF_IT


def effort_in(file: Path, databases: Databases, reader: Reader, policies: Path) -> Iterator[Effort]:
    """Of every plain complaint in a file of transcripts or scenarios; ScenarioWrong as `read` does.

    Plain: one person writes about their own home, nobody at the landlord acts, no danger and no
    detour comes between, and the complaint is told to its end.
    """
    if _is_transcript(file):
        with databases.fresh() as database:
            told = read_transcript(file)
            sitting = Sitting(told.landlord, told.channel, told.begins, database, reader, policies)
            counted = _of_transcript(file.stem, told, sitting)
            yield from [counted] if counted else []
        return
    for scenario in scenarios_in(file):
        with databases.fresh() as database:
            try:
                where = (scenario.landlord, scenario.channel, scenario.timeline[0].at)
                world = build(*where, database, reader, policies, scenario.country)
            except PolicyWrong:
                continue
            counted = _of_scenario(scenario, world)
            yield from [counted] if counted else []


def as_lines(found: Sequence[Effort]) -> str:
    """A line for each, and the two figures."""
    lines = [f"{one.messages:3}  {one.name}{_first(one)}" for one in sorted(found, key=_order)]
    at_once, typical = figures(found)
    return "\n".join(
        [
            *lines,
            "",
            f"All said in the first message: at most {_shown(at_once)} messages (bound {AT_ONCE}).",
            f"A typical one: {_shown(typical)} messages (median; bound {TYPICAL}).",
        ]
    )


def as_objects(found: Sequence[Effort]) -> list[dict[str, Any]]:
    """The same for a program."""
    return [{**asdict(one), "said_at_once": one.said_at_once} for one in found]


def figures(found: Sequence[Effort]) -> tuple[int | None, float | None]:
    """The most that one said at once took, and the median of the others; None where none was."""
    at_once = [one.messages for one in found if one.said_at_once]
    others = [one.messages for one in found if not one.said_at_once]
    return max(at_once, default=None), median(others) if others else None


def is_too_much(found: Sequence[Effort]) -> bool:
    """Whether a figure is above its bound."""
    at_once, typical = figures(found)
    return (at_once or 0) > AT_ONCE or (typical or 0) > TYPICAL


def _is_transcript(file: Path) -> bool:
    if file.suffix.lower() not in (".yaml", ".yml"):
        return False
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    return isinstance(written, dict) and "turns" in written


def _of_transcript(name: str, told: Transcript, sitting: Sitting) -> Effort | None:
    at_first = 0
    if len({turn.who for turn in told.turns if turn.say or turn.press}) != 1:
        return None
    for number, turn in enumerate(told.turns, start=1):
        if turn.staff or turn.wait:
            return None
        sitting.take(turn)
        if _went_astray(sitting.world):
            return None
        case = sitting.world.case()
        at_first = _answers(case) if number == 1 else at_first
        if _is_told(case):
            return Effort(name, number, at_first)
    return None


def _of_scenario(scenario: Scenario, world: World) -> Effort | None:
    at_first = messages = 0
    if len(scenario.people) != 1:
        return None
    for entry in scenario.timeline:
        world.pass_to(entry.at)
        if entry.who == "staff":
            return None
        if not entry.by_a_person:
            continue
        world.hear(entry)
        if _went_astray(world):
            return None
        messages, case = messages + 1, world.case()
        at_first = _answers(case) if messages == 1 else at_first
        if _is_told(case):
            return Effort(scenario.id, messages, at_first)
    return None


def _is_told(case: Row[Any] | None) -> bool:
    if case is None or case.kind != "complaint" or case.danger:
        return False
    return bool(case.conversation == "finished")


def _went_astray(world: World) -> bool:
    """Moved about, was not understood, put something right, or wrote for somebody else."""
    names = [name for _, name in world.speaker.spoken]
    return any(
        name.startswith(ASTRAY)
        or name.endswith(".again")
        or (name in ASKED_ONCE and names.count(name) > 1)
        for name in names
    )


def _answers(case: Row[Any] | None) -> int:
    """Answers on a complaint, in the person's own words."""
    if case is None or case.kind != "complaint":
        return 0
    kept = case.fields.values()
    return sum(isinstance(one, dict) and one.get("value") is not None for one in kept)


def _order(one: Effort) -> tuple[bool, int, str]:
    return not one.said_at_once, one.messages, one.name


def _first(one: Effort) -> str:
    return f" (all of it in the first: {one.at_first} answers)" if one.said_at_once else ""


def _shown(figure: float | None) -> str:
    return "no" if figure is None else f"{figure:g}"
