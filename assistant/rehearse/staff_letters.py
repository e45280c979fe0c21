"""Letters that staff send in scenarios; what a note leaves out is filled in as an officer would."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from typing import Any

from babel.dates import get_month_names
from sqlalchemy import Row

from assistant.desk.acknowledge import Acknowledgement, acknowledge
from assistant.desk.acknowledge_stage_2 import acknowledge_stage_2
from assistant.desk.addressees import addressees_of
from assistant.desk.adjustments import adjusted_people
from assistant.desk.approve import approve_response, respond_or_propose
from assistant.desk.definition import definition_of
from assistant.desk.respond import Response
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World
from cases.adjustments import WAITING
from cases.case import Definition
from cases.dates import uk_date
from cases.outcome import OUTCOMES, UPHELD
from cases.promising import Promise
from reports.decision import outcome_of
from storage.case_pages import adjustments_of
from storage.decisions import decision_waiting

Act = Callable[[World, Entry, Row[Any]], None]

TOLD_BY = re.compile(r"\b(phone|letter|post|e-?mail|visit|in person)\b", re.IGNORECASE)
"""In a note of an acknowledgement or answer: it did not go out as a message from here."""
PROMISED = re.compile(r"([^;,]+?)\s+by\s+(\d{1,2})\s+([A-Z][a-z]+)")
"""`new door by 30 October` in the note of an answer."""
MONTHS = {name: number for number, name in get_month_names("wide", locale="en_GB").items()}
TO_BE_AGREED = "To be agreed with the resident"
"""What an officer writes down as the outcome where the resident has not named one."""


def acknowledge_entry(world: World, entry: Entry, case: Row[Any], *, safe: bool = True) -> None:
    """At whichever stage the complaint is; in a story officers make sure that it is safe."""
    told = TOLD_BY.search(entry.note)
    by_letter = _cannot_be_messaged(world, case)
    form = Acknowledgement(
        definition=_settled(case),
        agreed=_adjustments_asked(world, case),
        told_by=told[0].lower() if told else ("letter" if by_letter else ""),
        told_note=entry.note or ("sent by post" if by_letter else ""),
        safe=safe,
    )
    deed = acknowledge_stage_2 if case.stage == 2 else acknowledge
    world.desk.do(world.officer(entry.role), case.reference, partial(deed, form=form))


def respond_entry(world: World, entry: Entry, case: Row[Any], *, safe: bool = True) -> None:
    """Answer, with the approval that the landlord's pack asks for."""
    _define(world, entry, case)
    told = TOLD_BY.search(entry.note)
    form = Response(
        decision=entry.note or "Decided",
        reasons=tuple("Looked into" for _ in _settled(case).issues),
        remedy=entry.note or "As decided",
        actions=entry.note or "None",
        outcome=_picked(entry.note),
        told_by=told[0].lower() if told else "",
        told_note=entry.note if told else "",
        promised=_promises(world, entry),
        safe=safe,
    )
    officer = world.officer(entry.role)
    world.desk.do(officer, case.reference, partial(respond_or_propose, form=form))
    _have_it_approved(world, case)


def _picked(note: str) -> str:
    """The outcome that an officer with such a note would pick."""
    read = outcome_of(note)
    return read if read in OUTCOMES else UPHELD


def _have_it_approved(world: World, case: Row[Any]) -> None:
    with world.core.database.begin() as connection:
        waits = decision_waiting(connection, case.id, "response")
    if waits is not None:
        approver = world.officer(waits.needs[0])
        world.desk.do(approver, case.reference, approve_response)


def _define(world: World, entry: Entry, case: Row[Any]) -> None:
    """Where no acknowledgement is owed, the officer writes down what it is about to answer it."""
    if not definition_of(case).issues:
        officer = world.officer(entry.role)
        world.desk.write_definition(officer, case.reference, _settled(case))


def _settled(case: Row[Any]) -> Definition:
    """What the resident said, with the two things that only an officer can add (HOC-5.6, 5.7)."""
    kept = definition_of(case)
    issues = kept.issues or tuple(case.original_words.splitlines())
    return Definition(
        issues=issues,
        outcomes=kept.outcomes or (TO_BE_AGREED,),
        responsible=kept.responsible or issues,
        not_responsible=kept.not_responsible,
    )


def _cannot_be_messaged(world: World, case: Row[Any]) -> bool:
    """Only whoever acts for the resident writes to us: the resident is told by post."""
    with world.core.database.begin() as connection:
        to = addressees_of(connection, case, uk_date(world.clock()))
    return to.resident is None and to.may_share


def _adjustments_asked(world: World, case: Row[Any]) -> tuple[str, ...]:
    with world.core.database.begin() as connection:
        rows = adjustments_of(connection, adjusted_people(connection, case))
    return tuple(row.code for row in rows if row.status in WAITING)


def _promises(world: World, entry: Entry) -> tuple[Promise, ...]:
    found = PROMISED.search(entry.note)
    if found is None or found[3] not in MONTHS:
        return ()
    day = date(uk_date(world.clock()).year, MONTHS[found[3]], int(found[2]))
    return (Promise(found[1].strip(), entry.role or "the team", day, "repair_or_work"),)


ACTS: Mapping[str, Act] = {
    "give_verbal_response": respond_entry,
    "issue_ack_s1": acknowledge_entry,
    "issue_ack_s2": acknowledge_entry,
    "issue_response_s1": respond_entry,
}
