"""What staff do in scenarios, by the name it has there, and the desk's own action behind each.

`ACTS` is the whole table. An action that is not in it is told as a difference: the desk has no
such thing yet.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Row

from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.rehearse import (
    staff_contacts,
    staff_decisions,
    staff_letters,
    staff_stage_2,
    staff_usual,
)
from assistant.rehearse.attempt import refuse
from assistant.rehearse.before import case_before
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World

Act = Callable[[World, Entry, Row[Any]], None]


def act(world: World, entry: Entry) -> None:
    """A member of staff does this; what the rules refuse is kept as blocked."""
    deed = _deed(entry.action)
    case = world.case() or (case_before(world, entry) if entry.action in BEGINS else None)
    if entry.role == "system":
        world.settle()
    elif deed is None:
        world.differs("action", entry.action, None, f"the desk cannot do this yet: {entry.action}")
    elif case is None:
        world.differs("action", entry.action, None, "there is no case to do it to")
    else:
        _try(world, entry, case, deed)
    world.postman.deliver_all()


def _deed(action: str) -> Act | None:
    prefix = next((prefix for prefix in BY_PREFIX if action.startswith(prefix)), None)
    return BY_PREFIX[prefix] if prefix else ACTS.get(action)


def _try(world: World, entry: Entry, case: Row[Any], deed: Act) -> None:
    try:
        deed(world, entry, case)
    except NotAllowed as refused:
        world.blocked.append(_as_blocked(entry.action, refused.reasons))
    except NotFound as missing:
        world.differs("action", entry.action, None, f"there is no {missing}")


def _as_blocked(action: str, reasons: tuple[Reason, ...]) -> dict[str, Any]:
    rules = dict.fromkeys(rule for reason in reasons for rule in reason.rules)
    told = [reason.words or reason.name.replace("_", " ") for reason in reasons]
    return {"action": action, "reason": "; ".join(told), "rules": list(rules)}


BEGINS = ("issue_response_s1", "issue_response_s2")
"""A story may begin with an answer: then the complaint was made and acknowledged before it."""

ACTS: Mapping[str, Act] = {
    **staff_usual.ACTS,
    **staff_letters.ACTS,
    **staff_stage_2.ACTS,
    **staff_decisions.ACTS,
    **staff_contacts.ACTS,
}
BY_PREFIX: Mapping[str, Act] = {"set_stage_": staff_usual.set_stage, "refuse_": refuse}
"""Tries that the rules are there to stop: whatever follows the prefix is what was tried."""
