"""Every date of a case: computed from what happened and the policy it began under, never stored."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cases.case import CaseKind
from cases.clock_facts import ClockFacts, Happening, What
from cases.deadline import Deadline, Duty
from cases.other_clocks import anonymous_target, escalation_limit, refusal_notice
from cases.policy import Policy
from cases.side_clocks import side_deadlines
from cases.stage_clocks import StageClock
from cases.stage_run import stage_runs

__all__ = [
    "ClockFacts",
    "Deadline",
    "Duty",
    "Happening",
    "What",
    "deadlines",
    "next_deadline",
]


def deadlines(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    """Every date that follows, the earliest first; each says which rule it comes from and why."""
    found = (*_complaint_deadlines(facts, policy), *side_deadlines(facts, policy))
    return tuple(sorted(found, key=lambda deadline: deadline.late_from))


def next_deadline(found: Iterable[Deadline], now: datetime) -> Deadline | None:
    """The date that governs the queue: the earliest not met by `now`, overdue ones first."""
    open_ = (deadline for deadline in found if _governs(deadline, now))
    return min(open_, key=lambda deadline: deadline.late_from, default=None)


def _governs(deadline: Deadline, now: datetime) -> bool:
    met = deadline.met_at is not None and deadline.met_at <= now
    return not met and deadline.duty in (Duty.OWED, Duty.TARGET)


def _complaint_deadlines(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    if facts.kind is not CaseKind.COMPLAINT:
        return ()
    if facts.not_accepted:
        return refusal_notice(facts, policy)
    if facts.anonymous and policy.anonymous.may_run_late:
        return anonymous_target(facts, policy)
    stages = (StageClock(run, policy).deadlines() for run in stage_runs(facts))
    both = tuple(deadline for stage in stages for deadline in stage)
    return (*both, *escalation_limit(facts, policy))
