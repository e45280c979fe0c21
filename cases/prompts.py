"""Targets of our own for staff: when somebody should act though no rule gives a date.

They are kept apart from the deadlines, and are never told to a resident as a promise, except
where a flow says "we want to".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from cases.case import CaseKind
from cases.clock_facts import ClockFacts, Happening, What
from cases.dates import uk_date
from cases.deadline import Deadline, Duty
from cases.explained import explained
from cases.policy import Policy


def prompts(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    """Every target that follows, the earliest first."""
    found = [
        *_by_kind(facts, policy),
        *_by_happening(facts, policy),
        *_midpoint(facts, policy),
    ]
    return tuple(sorted(found, key=lambda target: target.late_from))


def _by_kind(facts: ClockFacts, policy: Policy) -> Iterator[Deadline]:
    if facts.received_at is None:
        return
    if facts.kind is CaseKind.SERVICE_REQUEST:
        yield _target(
            "request_reply",
            "HOC-1.4",
            facts.received_at,
            policy.request.reply_wd,
            policy,
        )
    if facts.kind is CaseKind.COMPLIMENT:
        yield _target(
            "compliment_pass_on",
            "H21-1.1",
            facts.received_at,
            policy.compliment.pass_on_wd,
            policy,
        )


def _by_happening(facts: ClockFacts, policy: Policy) -> Iterator[Deadline]:
    for event in facts.happenings:
        if event.what is What.OFFER_UNANSWERED:
            yield _event("offer_followup", "HOC-1.3", event, policy.offer.followup_wd, policy)
        if event.what is What.SPOKEN_CONSENT_TAKEN:
            days = policy.consent.written_followup_wd
            yield _event("consent_written_followup", "PFP-21", event, days, policy)


def _midpoint(facts: ClockFacts, policy: Policy) -> Iterator[Deadline]:
    """Half-way through stage 2, where the landlord does not promise it anyway (C26); the answer
    is more than an update."""
    begun, answered = facts.stage2_acknowledged_at, facts.stage2_responded_at
    if begun is None or policy.s2.midpoint_promised:
        return
    days = policy.s2.midpoint_contact_wd
    yield _target("stage2_progress_contact", "C26", begun, days, policy, met_at=answered)


def _event(name: str, rule: str, event: Happening, days: int, policy: Policy) -> Deadline:
    return _target(name, rule, event.at, days, policy, met_at=event.done_at)


def _target(
    name: str,
    rule: str,
    start: datetime,
    days: int,
    policy: Policy,
    met_at: datetime | None = None,
) -> Deadline:
    began = uk_date(start)
    return explained(
        name,
        policy.working_days.add_working_days(began, days),
        (rule,),
        f"product target: {days} working days after {began}",
        count=days,
        duty=Duty.TARGET,
        met_at=met_at,
    )
