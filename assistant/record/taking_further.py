"""The resident is not content with an answer: stage 2 begins with that message (HOC-6.10, 6.12)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from assistant.escalation import stage_2_dates, to_stage_2, told_stage_2
from assistant.next_due import refresh_next_due
from assistant.record.scene import KeptCase, Scene
from assistant.rerouted import rerouted
from assistant.standing_of import standing_of
from cases.stages import Move, allowed
from storage.new_cases import case_by_id, change_case


def taken_further(scene: Scene) -> bool:
    """Take the answered complaint of this conversation to stage 2; False where there is none."""
    found = _answered(scene)
    if found is None:
        return False
    case, row = found
    policy = scene.policy
    escalation = to_stage_2(scene.connection, row, policy, scene.now)
    flags = [*dict.fromkeys((*row.flags, *case.flags, *escalation.flags))]
    moved = rerouted(row, policy, flags, stage=2)
    change_case(scene.connection, row.id, {**escalation.changes, "flags": flags, **moved})
    now = case_by_id(scene.connection, row.id)
    dates = stage_2_dates(now, policy)
    told = {**now.told_dates, **{name: day.isoformat() for name, day in dates.items()}}
    change_case(scene.connection, row.id, {"told_dates": told})
    refresh_next_due(scene.connection, case_by_id(scene.connection, row.id), policy, scene.now)
    scene.current = case.reference
    scene.facts |= {"reference": case.reference, **told_stage_2(now, policy)}
    scene.note_as("escalated", {"words": ""}, case)
    return True


def _answered(scene: Scene) -> tuple[KeptCase, Row[Any]] | None:
    """The case in hand first, then the newest."""
    newest = sorted(scene.cases.values(), key=lambda case: case.id, reverse=True)
    mine = [scene.case] if scene.case else []
    for case in (*mine, *newest):
        if case.kind == "complaint":
            row = case_by_id(scene.connection, case.id)
            if allowed(standing_of(row), Move.ESCALATE, scene.policy) is None:
                return case, row
    return None
