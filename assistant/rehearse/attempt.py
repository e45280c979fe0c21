"""An officer tries to refuse a complaint, or to take it no further; the rules answer."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.refusals import from_rules
from assistant.desk.standing import must_be_complaint, standing_of
from assistant.desk.work import ANEW, Work, on_case
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World
from cases.stages import allowed

LAW_IS_STRICTER = "refusal_reason"
"""The landlord's own reason is not among those that the law allows (HOC-2.1, 5.11)."""


def refuse(world: World, entry: Entry, case: Row[Any]) -> None:
    """NotAllowed with the rule's own sentence; else told as what the desk cannot do yet."""
    officer, deed = world.officer(entry.role), partial(_refuse, move=entry.action)
    on_case(world.desk.parts, officer, case.reference, ANEW, deed)
    why = "the rules would let a person decide this, and the desk cannot send it yet"
    world.differs("action", entry.action, None, why)


def _refuse(work: Work, move: str) -> None:
    must_be_complaint(work.case)
    blocked = allowed(standing_of(work.case), move, work.policy)
    if blocked is None:
        return
    if blocked.name == LAW_IS_STRICTER:
        work.flag("policy_override_code")
    work.note("move_blocked", move=move, rules=list(blocked.rules))
    work.block(from_rules(blocked))
