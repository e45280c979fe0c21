"""The dates of a case that staff's messages name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Row

from assistant.clock_facts import clock_facts
from cases.case import CaseKind
from cases.dates import uk_date
from cases.deadline import Duty
from cases.deadlines import deadlines
from cases.policy import Policy


def respond_by(
    case: Row,
    policy: Policy,
    *,
    acknowledged_at: datetime | None = None,
    agreed_longer_wd: int | None = None,
) -> date | None:
    """The day by which the stage 1 answer is owed; None for anything but a complaint.

    The keywords stand in for what an action is about to write on the case.
    """
    if case.kind != CaseKind.COMPLAINT:
        return None
    facts = clock_facts(case)
    facts = replace(
        facts,
        acknowledged_at=facts.acknowledged_at or acknowledged_at,
        agreed_longer_wd=facts.agreed_longer_wd if agreed_longer_wd is None else agreed_longer_wd,
    )
    owed = [
        deadline.due
        for deadline in deadlines(facts, policy)
        if deadline.name.startswith("stage1_response_due") and deadline.duty is Duty.OWED
    ]
    if not owed:
        return None
    return uk_date(owed[0]) if isinstance(owed[0], datetime) else owed[0]


def is_ack_late(case: Row, policy: Policy, now: datetime) -> bool:
    """Whether an acknowledgement sent now misses its date (HOC-6.2)."""
    return any(
        deadline.name == "stage1_ack_due" and now >= deadline.late_from
        for deadline in deadlines(clock_facts(case), policy)
    )
