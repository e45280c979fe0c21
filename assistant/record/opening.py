"""A case is opened: its number, its queue, its dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from assistant.record.scene import KeptCase, Scene
from cases.case import CaseKind
from cases.clock_facts import ClockFacts, Happening, What
from cases.dates import end_of, uk_date
from cases.deadline import Deadline
from cases.deadlines import deadlines, next_deadline
from cases.routing import route
from conversations.shorten import shorten
from storage.new_cases import open_case

STAGE = {CaseKind.COMPLAINT: 1}

STORY = 80
"""Characters of the person's words in a receipt; all of them are on the case."""


def open_(
    scene: Scene,
    kind: CaseKind,
    reference: str,
    *,
    words: str,
    category: str = "other",
    topic: str = "",
    flags: Sequence[str] = (),
    dangers: Sequence[str] = (),
    received_at: datetime | None = None,
    changes: dict[str, Any] | None = None,
) -> KeptCase:
    """Open a case under the policy of the day and make it the one the conversation is about."""
    received_at = received_at or scene.now
    found = deadlines(_clock_facts(kind, received_at, flags), scene.policy)
    due, due_name = _next_due(found, scene, changes or {})
    routed = route(kind, category, dangers, flags, scene.policy)
    row = {
        "landlord": scene.landlord,
        "reference": reference,
        "kind": kind.value,
        "policy_version": scene.policy.version,
        "channel": scene.to.address.channel.value,
        "category": category,
        "stage": STAGE.get(kind),
        "person_id": scene.conversation.person_id,
        "address_id": scene.to.address_id,
        "resident_address_id": scene.to.address_id,
        "service_request_id": None,
        "first_inbox_id": scene.inbox_id,
        "original_words": words,
        "fields": {"topic": topic} if topic else {},
        "flags": list(dict.fromkeys(flags)),
        "queue": routed.queue,
        "priority": routed.priority.word,
        "danger": bool(dangers),
        "definition": {},
        "received_at": received_at,
        "opened_at": scene.now,
        "next_due": due,
        "next_due_name": due_name,
        **(changes or {}),
    }
    case = KeptCase(open_case(scene.connection, row), reference, kind.value)
    scene.cases[reference] = case
    scene.current = reference
    scene.facts |= {"reference": reference, "story": shorten(words, STORY), **told_dates(found)}
    return case


def _next_due(
    found: Sequence[Deadline], scene: Scene, changes: dict[str, Any]
) -> tuple[datetime | None, str]:
    """The date the queue is sorted by: the law's, else the day we said the person would hear."""
    if governs := next_deadline(found, scene.now):
        return governs.late_from.astimezone(UTC), governs.name
    if told := changes.get("next_update_on"):
        return end_of(told).astimezone(UTC), "next_update_due"
    return None, ""


def reply_by(scene: Scene) -> date:
    """The day by which a person will have replied, as this landlord's pack promises."""
    policy = scene.policy
    return policy.working_days.add_working_days(uk_date(scene.now), policy.request.reply_wd)


def _clock_facts(kind: CaseKind, received_at: datetime, flags: Sequence[str]) -> ClockFacts:
    asked = (Happening(What.REQUEST_REPORTED, received_at),)
    return ClockFacts(
        received_at=received_at,
        kind=kind,
        anonymous="anonymous" in flags,
        happenings=asked if kind is CaseKind.SERVICE_REQUEST else (),
    )


def told_dates(found: Sequence[Deadline]) -> dict[str, Any]:
    """The dates that people are told, under the names that texts use for them.

    A longer date agreed with the resident takes the place of the first one.
    """
    names = {
        "stage1_ack_due": "acknowledge_by",
        "stage1_response_due": "respond_by",
        "stage1_response_due_agreed": "respond_by",
    }
    return {names[d.name]: d.due for d in found if d.name in names}
