"""The dates of a case that staff's messages name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from sqlalchemy import Row

from assistant.clock_facts import clock_facts
from cases.case import CaseKind
from cases.clock_facts import ClockFacts
from cases.dates import uk_date
from cases.deadline import Deadline, Duty
from cases.deadlines import deadlines
from cases.policy import Policy
from cases.told_dates import as_told


def respond_by(
    case: Row,
    policy: Policy,
    *,
    acknowledged_at: datetime | None = None,
    agreed_longer_wd: int | None = None,
    extension_wd: int | None = None,
) -> date | None:
    """The day by which the answer of the case's own stage is owed; None for no complaint.

    The keywords stand in for what an action is about to write on the case.
    """
    owed = _answer(case, policy, acknowledged_at, agreed_longer_wd, extension_wd)
    return _day(owed) if owed else None


def answer_is_called(case: Row) -> str:
    """What the deadline of this stage's answer begins with."""
    return f"stage{case.stage or 1}_response_due"


def first_due(case: Row, policy: Policy) -> date | None:
    """The day the answer was due before any extension, from which one is counted."""
    name = answer_is_called(case)
    found = (one for one in deadlines(clock_facts(case), policy) if one.name == name)
    first = next(found, None)
    return _day(first) if first else None


def is_ack_late(case: Row, policy: Policy, now: datetime) -> bool:
    """Whether an acknowledgement sent now misses its date (HOC-6.2)."""
    return any(
        deadline.name == "stage1_ack_due" and now >= deadline.late_from
        for deadline in deadlines(clock_facts(case), policy)
    )


def _answer(
    case: Row,
    policy: Policy,
    acknowledged_at: datetime | None,
    agreed_longer_wd: int | None,
    extension_wd: int | None,
) -> Deadline | None:
    if case.kind != CaseKind.COMPLAINT:
        return None
    facts = _as_if(case, acknowledged_at, agreed_longer_wd, extension_wd)
    name = answer_is_called(case)
    found = as_told(deadlines(facts, policy), case.told_dates)
    owed = (one for one in found if one.name.startswith(name) and one.duty is Duty.OWED)
    return next(owed, None)


def _as_if(
    case: Row,
    acknowledged_at: datetime | None,
    agreed_longer_wd: int | None,
    extension_wd: int | None,
) -> ClockFacts:
    facts = clock_facts(case)
    if case.stage == 2:
        return replace(
            facts,
            stage2_acknowledged_at=facts.stage2_acknowledged_at or acknowledged_at,
            stage2_agreed_longer_wd=_or(agreed_longer_wd, facts.stage2_agreed_longer_wd),
            stage2_extension_wd=_or(extension_wd, facts.stage2_extension_wd),
        )
    return replace(
        facts,
        acknowledged_at=facts.acknowledged_at or acknowledged_at,
        agreed_longer_wd=_or(agreed_longer_wd, facts.agreed_longer_wd),
        extension_wd=_or(extension_wd, facts.extension_wd),
    )


def _or(given: int | None, kept: int) -> int:
    return kept if given is None else given


def _day(deadline: Deadline) -> date:
    due = deadline.due
    return uk_date(due) if isinstance(due, datetime) else due
