"""Stage 2 and extensions in scenarios."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.dates import first_due
from assistant.desk.direct import direct_to_stage_2
from assistant.desk.escalate import escalate
from assistant.desk.extend import EXTENSION, Extend, decide_extension, extend
from assistant.desk.reviewer import assign_reviewer
from assistant.rehearse.before import STAGE_1
from assistant.rehearse.scenario import Entry
from assistant.rehearse.staff_letters import acknowledge_entry, respond_entry
from assistant.rehearse.world import World
from cases.dates import uk_date
from storage.decisions import decision_waiting

Act = Callable[[World, Entry, Row[Any]], None]

NEW_DATE = re.compile(r"new date (\d{4}-\d{2}-\d{2})")
EVERY = re.compile(r"every (\d+) working days?")


def _direct(world: World, entry: Entry, case: Row[Any]) -> None:
    why = entry.note or "serious"
    world.desk.do(world.officer(entry.role), case.reference, partial(direct_to_stage_2, why=why))


def _assign_reviewer(world: World, entry: Entry, case: Row[Any]) -> None:
    """The note names the colleague by the role they have in the story."""
    reviewer = world.officer(entry.note)
    deed = partial(assign_reviewer, staff_id=reviewer.id)
    world.desk.do(world.officer(entry.role), case.reference, deed)


def _decide_extension(world: World, entry: Entry, case: Row[Any]) -> None:
    """Decided before the date is written down: the furthest one officer may go."""
    form = Extend(entry.note or "More time is needed", _furthest(world, case), 5)
    world.desk.do(world.officer(entry.role), case.reference, partial(decide_extension, form=form))


def _issue_extension(world: World, entry: Entry, case: Row[Any]) -> None:
    with world.core.database.begin() as connection:
        decided = decision_waiting(connection, case.id, EXTENSION)
    told, every = NEW_DATE.search(entry.note), EVERY.search(entry.note)
    form = Extend(
        reason=decided.form["reason"] if decided else entry.note,
        new_date=date.fromisoformat(told[1]) if told else _furthest(world, case),
        update_every_wd=int(every[1]) if every else 5,
    )
    world.desk.do(world.officer(entry.role), case.reference, partial(extend, form=form))


def _furthest(world: World, case: Row[Any]) -> date:
    policy = world.core.packs.version(case.policy_version)
    first = first_due(case, policy) or uk_date(world.clock())
    most = (policy.s2 if case.stage == 2 else policy.s1).extension_max_wd
    return policy.working_days.add_working_days(first, most)


def _respond_stage_2(world: World, entry: Entry, case: Row[Any]) -> None:
    """A story that begins with a final answer had its stage 1 answer and stage 2 before it."""
    if case.stage != 2:
        respond_entry(world, Entry(entry.at, "staff", role=STAGE_1), case)
        officer, how = world.officer(entry.role), "asked for it"
        world.desk.do(officer, case.reference, partial(escalate, how=how, to_be_told=False))
        before = Entry(entry.at, "staff", role=entry.role, note="by letter")
        acknowledge_entry(world, before, world.case_of(case.id))
    respond_entry(world, entry, world.case_of(case.id))


ACTS: Mapping[str, Act] = {
    "assign_reviewer": _assign_reviewer,
    "decide_extension": _decide_extension,
    "direct_to_stage_2": _direct,
    "issue_extension": _issue_extension,
    "issue_response_s2": _respond_stage_2,
}
