"""Keeps stops and starts, and hands the conversation to a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC

from assistant.record.opening import reply_by
from assistant.record.scene import Scene
from assistant.record.taking_further import taken_further
from cases.dates import end_of, uk_date
from conversations.events import (
    HandedOver,
    IncidentTold,
    StatusAsked,
    TextsStarted,
    TextsStopped,
)
from storage.new_cases import case_by_id
from storage.person_changes import set_stopped
from storage.tasks import add_task_once


def stopped(scene: Scene, event: TextsStopped) -> None:
    """No more messages here. The clock runs on, and a person agrees another way (HOC-5.9)."""
    set_stopped(scene.connection, scene.to.address_id, scene.now)
    for case in scene.cases.values():
        if case.kind == "complaint" and case_by_id(scene.connection, case.id).state == "open":
            case.changes["opted_out_at"] = scene.now
            case.flags.append("sms_opted_out")
            scene.note(event, case)
            _agree_another_way(scene, case.id)
    scene.note(event)


def _agree_another_way(scene: Scene, case_id: int) -> None:
    days = scene.policy.working_days
    due = end_of(days.add_working_days(uk_date(scene.now), 1)).astimezone(UTC)
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind="agree_channel",
        # The key that a delivery held back by the same STOP would use.
        once=f"agree_channel:{scene.to.address_id}:{scene.now.isoformat()}",
        at=scene.now,
        case_id=case_id,
        address_id=scene.to.address_id,
        due_at=due,
    )


def told_of_incident(scene: Scene, event: IncidentTold) -> None:
    """On record that they know, with the case in hand if there is one (HOC-8.5)."""
    scene.note(event)


def started(scene: Scene, event: TextsStarted) -> None:
    """Messages may go out again; what was held meanwhile is staff's to send anew."""
    set_stopped(scene.connection, scene.to.address_id, None)
    scene.to = replace(scene.to, stopped=False)
    scene.note(event)


def handed_over(scene: Scene, event: HandedOver) -> None:
    """A task for a person, with the day by which they reply."""
    if event.reason == "escalate":
        taken_further(scene)
    day = reply_by(scene)
    scene.facts["reply_by"] = day
    scene.note(event)
    add_task_once(
        scene.connection,
        landlord=scene.landlord,
        kind=TASK.get(event.reason, event.reason),
        once=f"handed_over:{scene.inbox_id}:{event.reason}",
        at=scene.now,
        case_id=scene.case.id if scene.case else None,
        address_id=scene.to.address_id,
        data={"words": event.words, "reason": event.reason},
        due_at=end_of(day).astimezone(UTC),
    )


TASK = {
    "asked": "person_asked",
    "asked_at_offer": "person_asked",
    "status": "enquiry",
    "escalate_unseen": "escalate",
}


def status_asked(scene: Scene, event: StatusAsked) -> None:
    """Staff see that the person asked."""
    case = scene.cases.get(event.reference)
    scene.current = event.reference if case else scene.current
    scene.note(event, case)
