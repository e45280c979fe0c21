"""What staff do in scenarios, by the name it has there, and the desk's own action behind each.

`ACTS` is the whole table. An action that is not in it is told as a difference: the desk has no
such thing yet.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import Row

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.adjustments import WAITING, adjusted_people
from assistant.desk.consent import SpokenConsent
from assistant.desk.definition import definition_of
from assistant.desk.message import Message
from assistant.desk.refusals import NotAllowed, NotFound, Reason
from assistant.desk.respond import Response
from assistant.rehearse.attempt import refuse
from assistant.rehearse.scenario import Entry
from assistant.rehearse.world import World
from cases.case import Definition
from cases.dates import uk_date
from storage.case_pages import adjustments_of, consent_of

Act = Callable[[World, Entry, Row[Any]], None]

TOLD_BY = re.compile(r"\b(phone|letter|post|e-?mail|visit|in person)\b", re.IGNORECASE)
"""In a note of an acknowledgement or answer: it did not go out as a message from here."""

WORKING_DAYS = re.compile(r"\b(\d+)\s+(?:more\s+)?working\s+days?\b", re.IGNORECASE)
NUMBER_HELD = re.compile(r"\bnumber\b[^.;]*\bheld\b|\bheld\b[^.;]*\bnumber\b", re.IGNORECASE)

TO_BE_AGREED = "To be agreed with the resident"
"""What an officer writes down as the outcome where the resident has not named one."""


def act(world: World, entry: Entry) -> None:
    """A member of staff does this; what the rules refuse is kept as blocked."""
    deed = _deed(entry.action)
    case = world.case()
    if deed is None:
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


def _acknowledge(world: World, entry: Entry, case: Row[Any]) -> None:
    told = TOLD_BY.search(entry.note)
    form = Acknowledgement(
        definition=_settled(case),
        agreed=_adjustments_asked(world, case),
        told_by=told[0].lower() if told else "",
        told_note=entry.note if told else "",
    )
    world.desk.acknowledge(world.officer(entry.role), case.reference, form)


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


def _adjustments_asked(world: World, case: Row[Any]) -> tuple[str, ...]:
    with world.core.database.begin() as connection:
        rows = adjustments_of(connection, adjusted_people(connection, case))
    return tuple(row.code for row in rows if row.status in WAITING)


def _respond(world: World, entry: Entry, case: Row[Any]) -> None:
    told = TOLD_BY.search(entry.note)
    form = Response(
        decision=entry.note or "Decided",
        reasons=tuple("Looked into" for _ in definition_of(case).issues),
        remedy=entry.note or "As decided",
        actions=entry.note or "None",
        told_by=told[0].lower() if told else "",
        told_note=entry.note if told else "",
    )
    world.desk.respond(world.officer(entry.role), case.reference, form)


def _resolve_early(world: World, entry: Entry, case: Row[Any]) -> None:
    what = entry.note or entry.action.replace("_", " ")
    world.desk.resolve_early(world.officer(entry.role), case.reference, what)


def _record_spoken(world: World, entry: Entry, case: Row[Any]) -> None:
    """The number held is on record already; the officer only finds it there."""
    with world.core.database.begin() as connection:
        consent = consent_of(connection, case.id)
    resident = (consent.resident_name if consent else "") or "the resident"
    spoken = SpokenConsent(
        spoke_with=resident,
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


def _set_stage(world: World, entry: Entry, case: Row[Any]) -> None:
    name = entry.action.removeprefix("set_stage_")
    world.desk.set_stage(world.officer(entry.role), case.reference, name)


def _withdraw(world: World, entry: Entry, case: Row[Any]) -> None:
    how = entry.note or "the resident told us"
    world.desk.withdraw(world.officer(entry.role), case.reference, how)


def _claim(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.claim(world.officer(entry.role), case.reference)


def _write(world: World, entry: Entry, case: Row[Any]) -> None:
    words = Message(entry.text or entry.note)
    world.desk.write(world.officer(entry.role), case.reference, words)


def _take_over(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.take_over(world.officer(entry.role), case.address_id)


def _hand_back(world: World, entry: Entry, case: Row[Any]) -> None:
    world.desk.hand_back(world.officer(entry.role), case.address_id)


def _see_danger(world: World, entry: Entry, case: Row[Any]) -> None:
    if not case.danger:
        why = "the desk keeps calls and visits only where somebody is in danger"
        world.differs("action", entry.action, None, why)
        return
    what = entry.note or entry.action.replace("_", " ")
    world.desk.see_danger(world.officer(entry.role), case.reference, what)


ACTS: Mapping[str, Act] = {
    "agree_longer_deadline": _agree_longer,
    "call_999_with_address": _see_danger,
    "call_resident": _see_danger,
    "contractor_clears_garden": _resolve_early,
    "hand_back": _hand_back,
    "issue_ack_s1": _acknowledge,
    "issue_response_s1": _respond,
    "name_lead": _claim,
    "record_verbal_consent": _record_spoken,
    "record_withdrawal": _withdraw,
    "resolve_early": _resolve_early,
    "send": _write,
    "take_over": _take_over,
    "take_ownership": _claim,
    "visit_resident": _see_danger,
    "welfare_check": _see_danger,
}
BY_PREFIX: Mapping[str, Act] = {"set_stage_": _set_stage, "refuse_": refuse}
"""Tries that the rules are there to stop: whatever follows the prefix is what was tried."""
