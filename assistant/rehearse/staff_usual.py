"""The usual work on a case in scenarios: who has it, words to people, putting right, consent."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from sqlalchemy import Row

from assistant.desk.close import close
from assistant.desk.consent import SpokenConsent
from assistant.desk.message import Message
from assistant.desk.multi import name_lead
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World
from cases.dates import uk_date
from cases.learning import Learning
from storage.case_pages import consent_of

Act = Callable[[World, Entry, Row[Any]], None]

WORKING_DAYS = re.compile(r"\b(\d+)\s+(?:more\s+)?working\s+days?\b", re.IGNORECASE)
NUMBER_HELD = re.compile(r"\bnumber\b[^.;]*\bheld\b|\bheld\b[^.;]*\bnumber\b", re.IGNORECASE)
NAMED = re.compile(r"\b((?:Mr|Mrs|Ms|Miss|Mx|Dr)\s+[A-Z][a-z]+|^[A-Z][a-z]+(?=\s+wants))")
"""Somebody whom an officer's note names as the resident."""


def resident_named(note: str) -> str:
    """The resident's name where an officer noted it, else empty."""
    found = NAMED.search(note)
    return found[1] if found else ""


def _resolve_early(world: World, entry: Entry, case: Row[Any]) -> None:
    what = entry.note or entry.action.replace("_", " ")
    world.desk.resolve_early(world.officer(entry.role), case.reference, what)


def record_spoken(world: World, entry: Entry, case: Row[Any]) -> None:
    """The number held is on record already; the officer only finds it there."""
    with world.core.database.begin() as connection:
        consent = consent_of(connection, case.id)
    known = (consent.resident_name if consent else "") or "the resident"
    spoken = SpokenConsent(
        spoke_with=resident_named(entry.note) or known,
        on=uk_date(world.clock()),
        note=entry.note or "spoke to the resident",
        number=world.hold_number("resident") if NUMBER_HELD.search(entry.note) else "",
    )
    world.desk.record_spoken_consent(world.officer(entry.role), case.reference, spoken)


def _agree_longer(world: World, entry: Entry, case: Row[Any]) -> None:
    days = WORKING_DAYS.search(entry.note)
    if days is None:
        world.differs("action", entry.action, None, "the note does not say how many working days")
        return
    officer = world.officer(entry.role)
    world.desk.agree_longer(officer, case.reference, int(days[1]), entry.note)


def set_stage(world: World, entry: Entry, case: Row[Any]) -> None:
    """Somebody tries to put a complaint at a stage by name."""
    name = entry.action.removeprefix("set_stage_")
    world.desk.set_stage(world.officer(entry.role), case.reference, name)


def _withdraw(world: World, entry: Entry, case: Row[Any]) -> None:
    how = entry.note or "the resident told us"
    world.desk.withdraw(world.officer(entry.role), case.reference, how)


def _claim(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.claim(world.officer(entry.role), case.reference)


def _lead(world: World, entry: Entry, case: Row[Any]) -> None:
    officer = world.officer(entry.role)
    world.desk.do(officer, case.reference, partial(name_lead, staff_id=officer.id))


def _write(world: World, entry: Entry, case: Row[Any]) -> None:
    words = Message(entry.text or entry.note)
    world.desk.write(world.officer(entry.role), case.reference, words)


def _take_over(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.take_over(world.officer(entry.role), case.address_id)


def _hand_back(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.hand_back(world.officer(entry.role), case.address_id)


def _close(world: World, entry: Entry, case: Row[Any]) -> None:
    """With what was learnt, which a complaint is not closed without (HOC-9.1)."""
    said = entry.note or "put right"
    learnt = Learning(impact=said, cause=said, change=said)
    deed = partial(close, outcome=said, tell=False, learning=learnt)
    world.desk.do(world.officer(entry.role), case.reference, deed)


ACTS: Mapping[str, Act] = {
    "close_case": _close,
    "agree_longer_deadline": _agree_longer,
    "contractor_clears_garden": _resolve_early,
    "hand_back": _hand_back,
    "name_lead": _lead,
    "record_verbal_consent": record_spoken,
    "record_withdrawal": _withdraw,
    "resolve_early": _resolve_early,
    "send": _write,
    "take_over": _take_over,
    "take_ownership": _claim,
}
