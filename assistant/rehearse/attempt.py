"""An officer tries to refuse a complaint, or to take it no further; the rules answer."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.refuse import decide_refusal, issue_refusal
from assistant.rehearse.scenario import Entry
from assistant.rehearse.staff_decisions import refusal
from assistant.rehearse.world import World


def refuse(world: World, entry: Entry, case: Row[Any]) -> None:
    """Decided and sent by one officer alone; NotAllowed with the rule's own sentence."""
    wanted = refusal(world, case, entry.action.removeprefix("refuse_"), entry.note)
    officer = world.officer(entry.role)
    world.desk.do(officer, case.reference, partial(decide_refusal, refusal=wanted))
    world.desk.do(officer, case.reference, issue_refusal)
