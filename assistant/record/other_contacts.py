"""Keeps service requests, compliments and comments."""

from __future__ import annotations

from datetime import UTC, datetime

from assistant.record.opening import open_, reply_by
from assistant.record.scene import KeptCase, Scene
from cases.case import CaseKind
from cases.dates import end_of, uk_date
from conversations.events import PraiseLogged, RequestLogged
from storage.tasks import add_task_once


def request_logged(scene: Scene, event: RequestLogged) -> None:
    """A service request under its own number; beside a complaint it is linked and goes on."""
    complaint = scene.cases.get(event.complaint) if event.complaint else None
    if event.already_open:
        request = scene.cases[event.reference]
        scene.note(event, request)
    else:
        request = _open_request(scene, event, beside=complaint)
    if complaint is not None:
        complaint.changes["service_request_id"] = request.id
        scene.current = complaint.reference


def _open_request(scene: Scene, event: RequestLogged, beside: KeptCase | None) -> KeptCase:
    facts = dict(scene.facts)
    kind = CaseKind.DISSATISFACTION_NOT_PURSUED if event.declined else CaseKind.SERVICE_REQUEST
    day = reply_by(scene)
    case = open_(
        scene,
        kind,
        event.reference,
        words=event.words,
        category=event.category,
        topic=event.topic,
        flags=event.flags,
        changes={"next_update_on": day, "conversation": "finished"},
    )
    scene.note(event, case)
    if beside is not None:
        scene.facts = facts  # what is said next is about the complaint
    else:
        scene.facts["reply_by"] = day
    return case


def praise_logged(scene: Scene, event: PraiseLogged) -> None:
    """A compliment reaches the person and their manager by the day in the pack (H21-1.1)."""
    kind = CaseKind(event.kind)
    case = open_(
        scene,
        kind,
        event.reference,
        words=event.words,
        changes={"conversation": "finished"},
    )
    if event.about:
        case.fields["about_employee"] = event.about
    scene.note(event, case)
    if kind is CaseKind.COMPLIMENT:
        add_task_once(
            scene.connection,
            landlord=scene.landlord,
            kind="pass_on_compliment",
            once=f"pass_on_compliment:{case.id}",
            at=scene.now,
            case_id=case.id,
            address_id=scene.to.address_id,
            data={"about": event.about},
            due_at=_pass_on_by(scene),
        )


def _pass_on_by(scene: Scene) -> datetime:
    policy = scene.policy
    day = policy.working_days.add_working_days(uk_date(scene.now), policy.compliment.pass_on_wd)
    return end_of(day).astimezone(UTC)
