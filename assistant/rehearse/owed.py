"""Whether a message that is not due yet is owed: somebody at the landlord has it before them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from assistant.rehearse.outcome import deadlines_of
from assistant.rehearse.scenario import moment
from assistant.rehearse.world import World
from cases.dates import end_of
from cases.deadline import Duty
from storage.rehearsed import tasks_of_landlord

BY_DATE: Mapping[str, tuple[str, ...]] = {
    "ack_s1": ("stage1_ack_due",),
    "ack_s2": ("stage2_ack_due",),
    "response_s1": (
        "stage1_response_due",
        "stage1_response_due_agreed",
        "stage1_response_due_extended",
    ),
    "response_s2": (
        "stage2_response_due",
        "stage2_response_due_agreed",
        "stage2_response_due_extended",
    ),
    "consent_written_followup": ("consent_written_followup",),
    "refusal_notice": ("refusal_notice_target",),
    "dp_ack": ("dp_complaint_ack_due",),
    "new_case_notice": ("new_case_ack_due",),
    "progress_update": ("next_update_due", "stage2_progress_contact"),
}
"""The dates of a case that ask for a message of this kind."""

BY_TASK: Mapping[str, tuple[str, ...]] = {
    "compliment_copy": ("pass_on_compliment",),
    "consent_written_followup": ("write_to_resident",),
    "action_update": ("action_late",),
    "definition_updated": ("new_issue",),
}
"""The tasks that do."""


def is_owed(world: World, kind: str, by: Any) -> bool:
    """Not due before the timeline ended, and due by then."""
    if by is None or _limit(by) <= world.clock():
        return False
    return _by_date(world, kind, _limit(by)) or _by_task(world, kind, _limit(by))


def _by_date(world: World, kind: str, limit: datetime) -> bool:
    case = world.case()
    if case is None:
        return False
    return any(
        deadline.name in BY_DATE.get(kind, ())
        and deadline.duty in (Duty.OWED, Duty.TARGET)
        and deadline.met_at is None
        and deadline.late_from <= limit
        for deadline in deadlines_of(world, case)
    )


def _by_task(world: World, kind: str, limit: datetime) -> bool:
    with world.core.database.begin() as connection:
        tasks = tasks_of_landlord(connection, world.landlord)
    wanted = BY_TASK.get(kind, ())
    return any(task.kind in wanted and task.due_at and task.due_at <= limit for task in tasks)


def _limit(by: Any) -> datetime:
    if isinstance(by, datetime) or "T" in str(by):
        return moment(by)
    return end_of(by if isinstance(by, date) else date.fromisoformat(str(by)))
