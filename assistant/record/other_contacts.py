"""Keeps service requests, compliments and comments."""

from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.clock_facts import case_deadlines
from assistant.record.opening import open_, reply_by
from assistant.record.scene import KeptCase, Scene
from cases.case import CaseKind
from cases.dates import end_of, uk_date
from conversations.events import ContactLogged, PraiseLogged, RequestLogged
from storage.new_cases import case_by_id
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
    kind, facts = CaseKind(event.kind), dict(scene.facts)
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
    if event.complaint:
        scene.current, scene.facts = event.complaint, facts


def contact_logged(scene: Scene, event: ContactLogged) -> None:
    """An enquiry, a right over data, a comment: its own number, and staff know what to do first."""
    case = open_(
        scene,
        CaseKind(event.kind),
        event.reference,
        words=event.words,
        category=event.category,
        topic=event.topic,
        flags=event.flags,
        changes={"conversation": "finished"},
    )
    case.fields |= dict(event.facts)
    day = reply_by(scene)
    scene.facts["reply_by"] = day
    scene.facts["answer_by"] = _answer_by(scene, case, day)
    scene.note(event, case)
    if event.task:
        add_task_once(
            scene.connection,
            landlord=scene.landlord,
            kind=event.task,
            once=f"{event.task}:{case.id}",
            at=scene.now,
            case_id=case.id,
            address_id=scene.to.address_id,
            data={"words": event.words, **event.facts},
            due_at=end_of(day).astimezone(UTC),
        )


DATA_DATES = ("sar_due", "dp_complaint_ack_due")


def _answer_by(scene: Scene, case: KeptCase, otherwise: date) -> date:
    """The law's day for what was asked, where it has one."""
    row = case_by_id(scene.connection, case.id)
    found = (d for d in case_deadlines(row, scene.policy) if d.name in DATA_DATES)
    due = next((d.due for d in found), otherwise)
    return uk_date(due) if isinstance(due, datetime) else due


def _pass_on_by(scene: Scene) -> datetime:
    policy = scene.policy
    day = policy.working_days.add_working_days(uk_date(scene.now), policy.compliment.pass_on_wd)
    return end_of(day).astimezone(UTC)
