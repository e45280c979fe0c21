"""Dates of complaints that do not run as usual: not accepted, nameless, taken further late."""

from __future__ import annotations

from cases.clock_facts import ClockFacts
from cases.dates import months_after, uk_date
from cases.deadline import Deadline, Duty
from cases.explained import explained
from cases.policy import Policy


def refusal_notice(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    """A complaint not accepted is told so when an acknowledgement would be owed (HOC-2.4)."""
    if facts.received_at is None:
        return ()
    days = policy.refusal.notice_wd
    received = uk_date(facts.received_at)
    notice = explained(
        "refusal_notice_target",
        policy.working_days.add_working_days(received, days, policy.calendar.day_one),
        ("HOC-2.4",),
        f"{days} working days after receipt (treated like an acknowledgement)",
        count=days,
        duty=Duty.TARGET,
        met_at=facts.responded_at,
    )
    return (notice,)


def anonymous_target(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    """Nobody to acknowledge to: a target for staff, which the policy lets run over (HPG-4.1)."""
    if facts.received_at is None:
        return ()
    ack, response = policy.s1.ack_wd or 0, policy.s1.response_wd
    received = uk_date(facts.received_at)
    target = explained(
        "stage1_target",
        policy.working_days.add_working_days(received, ack + response, policy.calendar.day_one),
        (policy.anonymous.rule,),
        f"internal target only: {ack} + {response} working days; policy allows it to run over",
        duty=Duty.TARGET,
        met_at=facts.responded_at,
    )
    return (target,)


def escalation_limit(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    """Shown once stage 2 is asked for; a later request is for a person to weigh (HOC-5.11)."""
    months = policy.limits.escalate_months
    asked = facts.stage2_requested_at is not None
    if months is None or facts.responded_at is None or not asked:
        return ()
    limit = explained(
        "escalation_limit",
        months_after(uk_date(facts.responded_at), months),
        policy.limits.escalate_rules,
        f"{months} months from the stage 1 response; later requests on their merits",
        count=months,
        duty=Duty.LIMIT,
    )
    return (limit,)
