"""A complaint goes to stage 2: the same whether a resident says so or an officer writes it down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.clock_facts import clock_facts
from cases.case import CaseState
from cases.dates import months_after, uk_date
from cases.deadline import Duty
from cases.deadlines import deadlines
from cases.policy import Policy
from storage.involved import involve

AT_STAGE_1 = "stage_1"
"""Why a member of staff may not decide stage 2 (HOC-6.13)."""
STAGE_2_DATES = {
    "stage2_ack_due": "acknowledge_by",
    "stage2_response_due": "respond_by",
}
"""Stage 2's dates as the texts name them."""


@dataclass(frozen=True, slots=True)
class Escalation:
    """What becomes of the case's row; `flags` are added to its own."""

    changes: dict[str, Any]
    flags: tuple[str, ...]


def to_stage_2(connection: Connection, case: Row[Any], policy: Policy, at: datetime) -> Escalation:
    """No reasons are asked for (HOC-6.12). Nobody of stage 1 has it any more (HOC-6.13).

    A request after the policy's usual limit is taken too; a person may weigh it (HOC-5.11).
    """
    for staff_id in {case.handler_id, case.responded_by} - {None}:
        involve(connection, case.id, staff_id, AT_STAGE_1)
    changes = {
        "stage": 2,
        "state": CaseState.OPEN.value,
        "stage2_requested_at": at,
        "handler_id": None,
        "reviewer_id": None,
        "closed_at": None,
        "next_update_on": None,
        "update_every_wd": None,
    }
    late = _is_late(case, policy, uk_date(at))
    flags = ("escalation_requested", *(("over_time_limit", "discretion_review") if late else ()))
    return Escalation(changes, flags)


def stage_2_dates(case: Row[Any], policy: Policy) -> dict[str, date]:
    """The dates of a case now at stage 2, under the names of deadlines."""
    found = deadlines(clock_facts(case), policy)
    owed = (one for one in found if one.name in STAGE_2_DATES and one.duty is Duty.OWED)
    return {one.name: _day(one.due) for one in owed}


def told_stage_2(case: Row[Any], policy: Policy) -> dict[str, date]:
    """The same under the names that texts have for them."""
    return {STAGE_2_DATES[name]: day for name, day in stage_2_dates(case, policy).items()}


def _is_late(case: Row[Any], policy: Policy, today: date) -> bool:
    months = policy.limits.escalate_months
    if months is None or case.responded_at is None:
        return False
    return today > months_after(uk_date(case.responded_at), months)


def _day(due: date | datetime) -> date:
    return uk_date(due) if isinstance(due, datetime) else due
