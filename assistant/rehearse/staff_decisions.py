"""What only a person may decide, in scenarios: late complaints, refusals, warnings, the regulator."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.accept_late import accept_late
from assistant.desk.behaviour import warn
from assistant.desk.refuse import decide_refusal, issue_refusal
from assistant.desk.regulator import notify_regulator
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World
from cases.refusing import DISCRETION, Refusal
from cases.restricting import Warning_

Act = Callable[[World, Entry, Row[Any]], None]

WEIGHED = "weighed for this person and this complaint on the day it was decided"
EXPLAINED = "We looked at what you told us and at our record, and nothing in it is new to us"


def refusal(world: World, case: Row[Any], reason: str, note: str) -> Refusal:
    """A refusal for this reason, whole; the note is the officer's evidence."""
    earlier = [one.reference for one in world.cases() if one.id in world.before - {case.id}]
    return Refusal(
        reason=reason,
        explanation=f"{EXPLAINED}: {note or reason}.",
        evidence=note or "the record",
        circumstances=WEIGHED,
        other_procedure="None",
        discretion=(WEIGHED,) * len(DISCRETION) if reason.startswith("over_") else (),
        previous=earlier[0] if earlier else "",
    )


def _accept_late(world: World, entry: Entry, case: Row[Any]) -> None:
    deed = partial(accept_late, why=entry.note or "a person weighed it")
    world.desk.do(world.officer(entry.role), case.reference, deed)


def _decide_refusal(world: World, entry: Entry, case: Row[Any]) -> None:
    wanted = refusal(world, case, "already_considered", entry.note)
    deed = partial(decide_refusal, refusal=wanted)
    world.desk.do(world.officer(entry.role), case.reference, deed)


def _issue_refusal(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.do(world.officer(entry.role), case.reference, issue_refusal)


def _warn(world: World, entry: Entry, case: Row[Any]) -> None:
    warning = Warning_(
        behaviour=entry.note or "The words used to our staff",
        may_follow="One person as the only contact, in writing",
        help_offered="A call at a quiet time, or somebody to speak for you",
        considered="Distress and disability were thought of",
    )
    world.desk.do(world.officer(entry.role), case.reference, partial(warn, warning=warning))


def _notify(world: World, entry: Entry, case: Row[Any]) -> None:
    deed = partial(notify_regulator, how=entry.note or "told the regulator")
    world.desk.do(world.officer(entry.role), case.reference, deed)


ACTS: Mapping[str, Act] = {
    "accept_out_of_time": _accept_late,
    "decide_not_accepted": _decide_refusal,
    "issue_behaviour_warning": _warn,
    "issue_refusal": _issue_refusal,
    "notify_regulator": _notify,
}
