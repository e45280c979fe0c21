"""A case is opened: its number, its queue, its dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from assistant.new_case import NewCase, open_new
from assistant.record.scene import SAFE_CONTACT_ONLY, KeptCase, Scene
from cases.case import CaseKind
from cases.dates import uk_date
from cases.deadline import Deadline
from conversations.shorten import shorten

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
    watched = (SAFE_CONTACT_ONLY,) if scene.to.unsafe else ()
    new = NewCase(
        kind=kind,
        reference=reference,
        words=words,
        received_at=received_at or scene.now,
        now=scene.now,
        channel=scene.to.address.channel.value,
        address_id=scene.to.address_id,
        person_id=scene.conversation.person_id,
        category=category,
        topic=topic,
        flags=(*flags, *watched),
        dangers=dangers,
        inbox_id=scene.inbox_id,
        brand=scene.brand,
    )
    case_id, found = open_new(scene.connection, scene.policy, new, changes)
    case = KeptCase(case_id, reference, kind.value, scene.brand, category, represented=False)
    scene.cases[reference] = case
    scene.current = reference
    scene.facts |= {"reference": reference, "story": shorten(words, STORY), **told_dates(found)}
    return case


def reply_by(scene: Scene) -> date:
    """The day by which a person will have replied, as this landlord's pack promises."""
    policy = scene.policy
    return policy.working_days.add_working_days(uk_date(scene.now), policy.request.reply_wd)


def decide_by(scene: Scene) -> date | None:
    """The day by which a further issue, were it a complaint of its own, would be acknowledged.

    None where none is owed. Until a person has decided, that clock runs (HOC-6.8).
    """
    policy, today = scene.policy, uk_date(scene.now)
    if policy.s1.ack_wd is None:
        return None
    return policy.working_days.add_working_days(today, policy.s1.ack_wd, policy.calendar.day_one)


def told_dates(found: Sequence[Deadline]) -> dict[str, Any]:
    """The dates that people are told, under the names that texts use for them.

    A longer date agreed with the resident takes the place of the first one.
    """
    names = {
        "stage1_ack_due": "acknowledge_by",
        "stage1_response_due": "respond_by",
        "stage1_response_due_agreed": "respond_by",
        "stage1_response_due_extended": "respond_by",
        "stage2_ack_due": "acknowledge_by",
        "stage2_response_due": "respond_by",
        "stage2_response_due_agreed": "respond_by",
        "stage2_response_due_extended": "respond_by",
    }
    return {names[d.name]: d.due for d in found if d.name in names}
