"""What came of a rehearsal, read back from the database: the shape that `--json` prints."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from assistant.rehearse.fields import fields_of
from assistant.rehearse.sent import sent_messages
from assistant.rehearse.world import World
from cases.dates import uk_time
from cases.deadline import Deadline
from storage.rehearsed import tasks_of_landlord

Outcome = dict[str, Any]


def outcome_of(name: str, world: World) -> Outcome:
    """The case the scenario is about, and everything that was sent; times as on a British clock."""
    case = world.case()
    found = deadlines_of(world, case) if case else ()
    return {
        "id": name,
        "contact_kind": case.kind if case else None,
        "complaint_case": any(one.kind == "complaint" for one in world.cases()),
        "stage": case.stage if case else None,
        "fields": fields_of(world, case) if case else {},
        "flags": sorted(case.flags) if case else [],
        "deadlines": [_deadline(deadline) for deadline in found],
        "sent": sent_messages(world),
        "queue": {"to": case.queue, "priority": case.priority} if case else None,
        "tasks": _tasks(world),
        "blocked": world.blocked,
        "differences": world.differences,
    }


def deadlines_of(world: World, case: Row[Any]) -> tuple[Deadline, ...]:
    """Every date of the case, under the policy it began with."""
    with world.core.database.begin() as connection:
        known = beside(connection, [case.id]).get(case.id, NOTHING)
    return case_deadlines(case, world.core.packs.version(case.policy_version), known)


def _deadline(deadline: Deadline) -> Mapping[str, Any]:
    return {"name": deadline.name, "due": deadline.due_text, "rule": deadline.rule}


def _tasks(world: World) -> list[Mapping[str, Any]]:
    with world.core.database.begin() as connection:
        rows = tasks_of_landlord(connection, world.landlord)
    return [{"kind": task.kind, "due": _shown(task.due_at), "why": task.data} for task in rows]


def _shown(moment: datetime | None) -> str | None:
    return uk_time(moment).isoformat(timespec="minutes") if moment else None
