"""A day off is newly announced: open cases are counted anew, and staff see which moved and why.

A date that a resident was told never moves later by itself (`cases.told_dates`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from assistant.next_due import refresh_next_due
from cases.policy import Policy
from cases.policy_packs import Packs
from storage.calendars import days_seen, open_cases, see_days
from storage.database import Database
from storage.notes import note_by_system
from storage.tasks import add_task_once

BATCH = 200


def redate(database: Database, packs: Packs, landlord: str, today: Policy, now: datetime) -> int:
    """How many cases have a date that moved; nothing happens while the calendar is the same."""
    with database.begin() as connection:
        before = days_seen(connection, landlord)
        days = closed_days(today)
        if before == days:
            return 0
        see_days(connection, landlord, days, now)
        if before is None:
            return 0
        moved = _redate_all(connection, packs, landlord, before, now)
        _tell_staff(connection, landlord, sorted(days ^ before), moved, now)
        return len(moved)


def closed_days(policy: Policy) -> frozenset[date]:
    """Days off by proclamation and the landlord's own."""
    return policy.one_off_days | policy.calendar.extra_closed_days


def counted_with(policy: Policy, days: frozenset[date]) -> Policy:
    """The same rules with other days off."""
    calendar = policy.calendar.model_copy(update={"extra_closed_days": frozenset()})
    other = policy.model_copy(update={"one_off_days": days, "calendar": calendar})
    other.__dict__.pop("working_days", None)  # worked out for the days before
    return other


def _redate_all(
    connection: Connection, packs: Packs, landlord: str, before: frozenset[date], now: datetime
) -> list[str]:
    moved: list[str] = []
    last = 0
    while rows := open_cases(connection, landlord, last, BATCH):
        for case in rows:
            if _redate_one(connection, packs.version(case.policy_version), case, before, now):
                moved.append(case.reference)
        last = rows[-1].id
    return moved


def _redate_one(
    connection: Connection, policy: Policy, case: Row, before: frozenset[date], now: datetime
) -> bool:
    known = beside(connection, [case.id]).get(case.id, NOTHING)
    was = {d.name: d for d in case_deadlines(case, counted_with(policy, before), known)}
    changes = [
        {"name": d.name, "from": was[d.name].due_text, "to": d.due_text, "why": d.basis}
        for d in case_deadlines(case, policy, known)
        if d.met_at is None and d.name in was and was[d.name].due != d.due
    ]
    if not changes:
        return False
    note_by_system(
        connection,
        landlord=case.landlord,
        case_id=case.id,
        at=now,
        event="dates_moved",
        data={"dates": changes},
    )
    refresh_next_due(connection, case, policy, now)
    return True


def _tell_staff(
    connection: Connection,
    landlord: str,
    days: Sequence[date],
    moved: Sequence[str],
    now: datetime,
) -> None:
    if not moved:
        return
    which = ", ".join(day.isoformat() for day in days)
    add_task_once(
        connection,
        landlord=landlord,
        kind="dates_moved",
        once=f"dates_moved:{landlord}:{which}",
        at=now,
        data={"words": f"{which}: {', '.join(moved)}", "cases": list(moved)},
    )
