"""Clocks that run beside the stages: danger, hazards, data rights, promises.

`SIDE_CLOCKS` is the whole list: what happened, and the one date that follows from it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from cases.clock_facts import ClockFacts, Happening, What
from cases.dates import after_clock_time, months_after, uk_date, uk_time
from cases.deadline import Deadline, Duty
from cases.explained import explained
from cases.policy import Policy

Follows = Callable[[Happening, ClockFacts, Policy], Deadline | None]


def side_deadlines(facts: ClockFacts, policy: Policy) -> tuple[Deadline, ...]:
    """A date for each thing that happened and starts a clock under this policy."""
    found = (_follow(happening, facts, policy) for happening in facts.happenings)
    return tuple(deadline for deadline in found if deadline)


def _follow(happening: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    follows = SIDE_CLOCKS.get(happening.what)
    deadline = follows(happening, facts, policy) if follows else None
    return deadline and replace(deadline, met_at=happening.done_at)


def _put_right(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """48 clock hours, weekends and all (C20)."""
    hours = policy.request.put_right_hours
    if hours is None:
        return None
    due = after_clock_time(event.at, timedelta(hours=hours))
    working = f"{hours} clock hours after the report"
    return explained(
        "service_request_48h", due, policy.request.put_right_rules, working, count=hours
    )


def _investigate_hazard(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """From awareness, never from the complaint (C32); nothing before the law began."""
    hazards, known = policy.hazards, uk_date(event.at)
    if known < hazards.from_date:
        return None
    days = hazards.investigate_wd
    due = policy.working_days.add_working_days(known, days)
    working = f"{days} working days after the landlord became aware on {known}"
    return explained("hazard_investigate_due", due, (hazards.rule,), working, count=days)


def _make_safe(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    return _emergency("hazard_make_safe_due", "{hours} hours after the message", event, policy)


def _assess_emergency(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """Staff, not we, decide whether it is an emergency; until they do, the clock is kept."""
    working = "{hours} hours after the message that suggests imminent risk, if staff assess it so"
    return _emergency("hazard_emergency_assessment_due", working, event, policy)


def _emergency(name: str, working: str, event: Happening, policy: Policy) -> Deadline | None:
    hours = policy.hazards.emergency_hours
    if hours is None or uk_date(event.at) < policy.hazards.from_date:
        return None
    due = after_clock_time(event.at, timedelta(hours=hours))
    text = working.format(hours=hours)
    return explained(name, due, (policy.hazards.rule,), text, count=hours)


def _hand_over(name: str, rule: str, when: str = "") -> Follows:
    def follows(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
        minutes = policy.hand_over.minutes
        due = after_clock_time(event.at, timedelta(minutes=minutes))
        working = f"at once; product target {minutes} minutes to a person{when}"
        return explained(name, due, (rule,), working, count=minutes, duty=Duty.TARGET)

    return follows


def _notify_regulator(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """A serious complaint against senior staff is a notifiable event, in Scotland (PFP-37)."""
    if policy.nation != "Scotland":
        return None
    working = "serious complaint against senior staff in Scotland"
    return replace(
        explained("notify_shr", uk_time(event.at), ("PFP-37",), working),
        immediate=True,
    )


def _agree_channel(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
    """STOP ends the texts, never the complaint: a person agrees another way (CH-SMS)."""
    due = policy.working_days.add_working_days(uk_date(event.at), 1)
    rules = ("HOC-5.9", "CH-SMS")
    working = "product target: next working day"
    return explained("channel_agreed_by", due, rules, working, duty=Duty.TARGET)


def _next_update(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
    """The day staff named, or the interval agreed with the resident, or the pack's (HOC-5.9)."""
    if event.due is not None:
        working = f"staff told the resident that we would write again by {event.due}"
        return explained("next_update_due", event.due, ("HOC-5.9",), working, why_name="action_due")
    stage = policy.s2 if facts.stage2_requested_at or facts.direct_to_stage_2 else policy.s1
    days = facts.update_every_wd or stage.update_every_wd
    due = policy.working_days.add_working_days(uk_date(event.at), days)
    working = f"agreed or set interval of {days} working days"
    return explained("next_update_due", due, ("HOC-5.9",), working, count=days)


def _action(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    if event.due is None:
        return None
    return explained("action_due", event.due, ("HOC-7.3",), "date promised in the response")


def _order(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """What an ombudsman ordered is followed as what we promised is (HOC-9.7)."""
    if event.due is None:
        return None
    return explained(
        "action_due", event.due, ("HOC-9.7", "HOC-7.3"), "date in the Ombudsman's order"
    )


def _review_restriction(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
    most = policy.behaviour.review_max_days
    latest = uk_date(event.at) + timedelta(days=most)
    due = min(event.due or latest, latest)
    working = f"the date set, at most {most} days after the restriction"
    return explained("restriction_review_due", due, ("HOC-5.14", "PFP-P1.10"), working)


def _acknowledge_new_case(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """A separate new issue has its own clock; the first one is not restarted (HOC-6.8)."""
    return _new_case_ack("{days} working days after {received}", event, policy)


def _decide_on_new_issue(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline | None:
    """Until a person says that it joins, the clock it would have as a complaint of its own runs."""
    if event.done_at is not None:
        return None
    working = "{days} working days after {received}, if it is a complaint of its own"
    return _new_case_ack(working, event, policy)


def _new_case_ack(working: str, event: Happening, policy: Policy) -> Deadline | None:
    days, received = policy.s1.ack_wd, uk_date(event.at)
    if days is None:
        return None
    due = policy.working_days.add_working_days(received, days, policy.calendar.day_one)
    told = working.format(days=days, received=received)
    return explained("new_case_ack_due", due, ("HOC-6.8",), told, count=days)


def _acknowledge_data_complaint(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
    """A last day on a weekend or holiday moves to the next working day (FACT-DUAA)."""
    days, received = policy.data_rights.complaint_ack_days, uk_date(event.at)
    due = policy.working_days.on_or_after(received + timedelta(days=days))
    working = f"{days} days after receipt {received}"
    return explained("dp_complaint_ack_due", due, ("FACT-DUAA",), working, count=days)


def _send_copy(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
    months, received = policy.data_rights.copy_months, uk_date(event.at)
    due = policy.working_days.on_or_after(months_after(received, months))
    working = f"{months} calendar month after receipt {received}, or the next working day"
    return explained("sar_due", due, ("FACT-SAR",), working, count=months)


def _ombudsman_limit(event: Happening, facts: ClockFacts, policy: Policy) -> Deadline:
    months, rule = policy.limits.ombudsman_months, policy.limits.ombudsman_rule
    due = months_after(uk_date(event.at), months)
    working = f"{months} months after the final response"
    return explained("ombudsman_usual_limit", due, (rule,), working, count=months, duty=Duty.LIMIT)


SIDE_CLOCKS: Mapping[What, Follows] = {
    What.REQUEST_REPORTED: _put_right,
    What.HAZARD_KNOWN: _investigate_hazard,
    What.EMERGENCY_HAZARD_KNOWN: _make_safe,
    What.MAYBE_EMERGENCY_HAZARD: _assess_emergency,
    What.SAFEGUARDING_TOLD: _hand_over("safeguarding_handoff", "H21-B"),
    What.ABUSE_TOLD: _hand_over("domestic_abuse_handoff", "H21-B"),
    What.DESPAIR_TOLD: _hand_over("human_takeover", "FACT-EMERG", ", day or night"),
    What.SENIOR_STAFF_ACCUSED: _notify_regulator,
    What.OPTED_OUT: _agree_channel,
    What.UPDATES_AGREED: _next_update,
    What.ACTION_PROMISED: _action,
    What.ACTION_ORDERED: _order,
    What.RESTRICTION_SET: _review_restriction,
    What.NEW_CASE_RECEIVED: _acknowledge_new_case,
    What.ISSUE_ADDED: _decide_on_new_issue,
    What.DATA_COMPLAINT_RECEIVED: _acknowledge_data_complaint,
    What.DATA_ASKED_FOR: _send_copy,
    What.FINAL_RESPONSE_GIVEN: _ombudsman_limit,
}
