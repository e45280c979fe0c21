"""Facts about the case in hand that a text names: its number, who has it, its dates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from functools import lru_cache
from string import Formatter
from typing import Any

from sqlalchemy import Row

from assistant.clock_facts import case_deadlines
from assistant.record.opening import STORY, decide_by, reply_by, told_dates
from assistant.record.scene import Scene
from cases.dates import uk_date
from conversations.events import Said
from conversations.phrase import Phrase
from conversations.shorten import shorten
from conversations.texts.catalogue import TEXTS
from storage.new_cases import case_by_id
from storage.representatives import parties_of
from storage.staff import staff_by_id

DATES = {"acknowledge_by", "respond_by", "late_since"}
PARTIES = {"resident", "representative"}
A_MOMENT = timedelta(seconds=1)
"""The last moment of the day that has passed names the day itself."""


def add_facts(scene: Scene, said: Sequence[Said]) -> None:
    """Work out what these texts name and the turn does not know yet; nothing else is read."""
    needed = {fact for one in said for fact in named_in(one.text) if fact not in one.facts}
    missing = needed - scene.facts.keys()
    if "reply_by" in missing:
        scene.facts["reply_by"] = reply_by(scene)
    if "decide_by" in missing:
        scene.facts["decide_by"] = decide_by(scene)
    case = scene.case
    if case is None:
        return
    scene.facts.setdefault("reference", case.reference)
    if missing & (DATES | {"handler", "story"}):
        row = case_by_id(scene.connection, case.id)
        scene.facts |= {**_dates(scene, row), **_handler(scene, row), **_story(row)}
    if missing & PARTIES:
        scene.facts |= _parties(scene, case.id)


@lru_cache(maxsize=512)
def named_in(text: str) -> frozenset[str]:
    """The facts that a text has places for."""
    wordings = (TEXTS[text].words, TEXTS[text].easy)
    return frozenset(
        field for words in wordings for _, field, _, _ in Formatter().parse(words) if field
    )


def _dates(scene: Scene, row: Row[Any]) -> Mapping[str, Any]:
    facts = told_dates(case_deadlines(row, scene.policy))
    if "respond_by" in facts:
        # Where stage 1 has no acknowledgement, the answer is the first that anybody writes.
        facts.setdefault("acknowledge_by", facts["respond_by"])
    if row.next_due is not None and row.next_due <= scene.now:
        # By the same mark as the conversation takes a case to be late (`glimpses`).
        facts["late_since"] = uk_date(row.next_due - A_MOMENT)
    return facts


def _handler(scene: Scene, row: Row[Any]) -> Mapping[str, Any]:
    member = staff_by_id(scene.connection, row.handler_id) if row.handler_id else None
    return {"handler": member.name if member else Phrase("complain.team")}


def _story(row: Row[Any]) -> Mapping[str, Any]:
    return {"story": shorten(row.original_words, STORY)}


def _parties(scene: Scene, case_id: int) -> Mapping[str, Any]:
    named = parties_of(scene.connection, case_id)
    return {
        "resident": (named and named.resident_name) or Phrase("represent.the_resident"),
        "representative": (named and named.representative_name) or Phrase("consent.someone"),
    }
