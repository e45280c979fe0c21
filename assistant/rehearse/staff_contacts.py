"""Calls and visits in scenarios, and what a person learnt on them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.authority import record_best_interest, record_child_view
from assistant.desk.contact import record_contact
from assistant.desk.offer_by_phone import Offered, offer_choice
from assistant.rehearse.scenario import Entry
from assistant.rehearse.staff_usual import record_spoken, resident_named
from assistant.rehearse.world import World
from storage.case_pages import consent_of

Act = Callable[[World, Entry, Row[Any]], None]

AGREES = re.compile(r"\bhappy for\b|\bwants? \w+ (?:\w+ )?to (?:help|speak)\b", re.IGNORECASE)
"""The resident told the officer that somebody may act for them."""
SPOKE_WITH = re.compile(r"\bspoke with ([A-Z][a-z]+)")


def _contact(world: World, entry: Entry, case: Row[Any]) -> None:
    """A call or a visit; leave that the resident gave on it is kept as theirs."""
    what = entry.note or entry.action.replace("_", " ")
    deed = partial(record_contact, way=entry.action.split("_")[0], what=what)
    world.desk.do(world.officer(entry.role), case.reference, deed)
    with world.core.database.begin() as connection:
        consent = consent_of(connection, case.id)
    if consent is not None and AGREES.search(entry.note):
        record_spoken(world, entry, case)


def _offer(world: World, entry: Entry, case: Row[Any]) -> None:
    """The resident was rung: a yes opens the complaint, and their leave is theirs to give."""
    offered = Offered(
        spoke_with=resident_named(entry.note) or "the resident",
        complains="want" in entry.note and "not want" not in entry.note,
        what=entry.note,
    )
    world.desk.do(world.officer(entry.role), case.reference, partial(offer_choice, offered=offered))
    opened = world.case()
    if opened is not None and opened.id != case.id and AGREES.search(entry.note):
        record_spoken(world, entry, opened)


def _child_view(world: World, entry: Entry, case: Row[Any]) -> None:
    deed = partial(
        record_child_view, child=resident_named(entry.note), wants_it=True, how=entry.note
    )
    world.desk.do(world.officer(entry.role), case.reference, deed)


def _best_interest(world: World, entry: Entry, case: Row[Any]) -> None:
    found = SPOKE_WITH.search(entry.note)
    deed = partial(record_best_interest, resident=found[1] if found else "", decision=entry.note)
    world.desk.do(world.officer(entry.role), case.reference, deed)


ACTS: Mapping[str, Act] = {
    "call_999_with_address": _contact,
    "call_resident": _contact,
    "call_resident_offer_choice": _offer,
    "record_best_interest_decision": _best_interest,
    "record_child_view": _child_view,
    "visit_resident": _contact,
    "welfare_check": _contact,
}
