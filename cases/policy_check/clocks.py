"""From when dates are counted, in how many days, by which calendar."""

from __future__ import annotations

from collections.abc import Mapping

from cases.nations import Nation
from cases.policy_check.check import (
    ENGLAND,
    FAIL,
    INFO,
    SCOTLAND,
    WARN,
    Check,
    Subject,
    listed,
)

MOST: Mapping[Nation, Mapping[str, int]] = {
    Nation.ENGLAND: {"s1.ack_wd": 5, "s1.response_wd": 10, "s2.ack_wd": 5, "s2.response_wd": 20},
    Nation.SCOTLAND: {"s1.response_wd": 5, "s2.ack_wd": 3, "s2.response_wd": 20},
}
"""Working days that the Code (HOC-6.2, 6.3, 6.11, 6.14) and the SPSO's procedure allow."""

BANK_HOLIDAYS = {
    Nation.ENGLAND: "england-and-wales",
    Nation.WALES: "england-and-wales",
    Nation.SCOTLAND: "scotland",
    Nation.NORTHERN_IRELAND: "northern-ireland",
}
ACKNOWLEDGES = frozenset({"complaint_definition", "outcomes_sought", "responsible_not_responsible"})
"""What makes a message an acknowledgement (HOC-5.6, 5.7)."""


def start_not_said(subject: Subject) -> str:
    """The stages whose response has days and no beginning."""
    stages = subject.both_stages
    return listed(name for name, one in stages if one.response_wd and not one.response_from)


def late_ack_shifts(subject: Subject) -> str:
    """That being late once makes the landlord later still."""
    return "late acknowledgement" if subject.policy.late_ack_shifts_response else ""


def receipt_as_ack(subject: Subject) -> str:
    """What an automatic receipt lacks that is counted as the acknowledgement."""
    if not subject.policy.auto_receipt_is_ack:
        return ""
    return listed(ACKNOWLEDGES - set(subject.policy.letters.receipt or ()))


def too_many_days(subject: Subject) -> str:
    """Each clock that is longer than the law's, with both numbers."""
    most = MOST.get(subject.nation, {})
    stated = clocks(subject)
    over = [key for key, days in stated.items() if days > most.get(key, days)]
    return ", ".join(f"{key} {stated[key]} instead of {most[key]}" for key in over)


def fewer_days(subject: Subject) -> str:
    """Each clock on which the landlord promises more than the law asks."""
    most = MOST.get(subject.nation, {})
    stated = clocks(subject)
    under = [key for key, days in stated.items() if days < most.get(key, days)]
    return ", ".join(f"{key} {stated[key]} instead of {most[key]}" for key in under)


def counted_from_tomorrow(subject: Subject) -> str:
    """That the day of receipt is not day 1."""
    return "the day after" if subject.policy.calendar.day_one == "day_after" else ""


def other_nations_calendar(subject: Subject) -> str:
    """The bank holidays of another nation."""
    used = subject.policy.calendar.bank_holidays
    return used if used and used != BANK_HOLIDAYS[subject.nation] else ""


def english_clock(subject: Subject) -> str:
    """An acknowledgement at stage 1, which is a date of the English Code."""
    days = subject.policy.s1.ack_wd
    return f"an acknowledgement within {days} working days at stage 1" if days else ""


def hours_not_said(subject: Subject) -> str:
    """Hours without a word on whether the night counts."""
    request = subject.policy.request
    unsaid = request.put_right_hours and request.hours_are is None
    return f"{request.put_right_hours} hours" if unsaid else ""


def clocks(subject: Subject) -> dict[str, int]:
    """Every clock that the policy gives a number, by its key."""
    return {
        f"{name}.{clock}": days
        for name, stage in subject.both_stages
        for clock in ("ack_wd", "response_wd")
        if (days := getattr(stage, clock)) is not None
    }


CHECKS = (
    Check(
        "PK-09",
        INFO,
        ("HOC-6.3", "HOC-6.14"),
        "s1.response_from",
        start_not_said,
        "The policy does not say from when the response is counted: {found}.",
        'response_from = "acknowledgement", with a target of our own from receipt',
        ENGLAND,
    ),
    Check(
        "PK-10",
        FAIL,
        ("HOC-6.2", "HOC-6.3"),
        "late_ack_shifts_response",
        late_ack_shifts,
        "A {found} would move the response later as well.",
        "late_ack_shifts_response = false: count from the earlier of sent and due",
    ),
    Check(
        "PK-11",
        FAIL,
        ("HOC-5.6", "HOC-5.7"),
        "auto_receipt_is_ack",
        receipt_as_ack,
        "The automatic receipt counts as the acknowledgement and lacks: {found}.",
        "auto_receipt_is_ack = false: a person acknowledges",
    ),
    Check(
        "PK-12",
        FAIL,
        ("HOC-6.2", "HOC-6.3", "HOC-6.11", "HOC-6.14", "SPSO-2"),
        "s1, s2",
        too_many_days,
        "A clock is longer than the law allows, in working days: {found}.",
        "England 5 and 10, then 5 and 20; Scotland 5, then 3 and 20",
    ),
    Check(
        "PK-12",
        INFO,
        ("HOC-6.2", "HOC-6.3", "HOC-6.11", "HOC-6.14", "SPSO-2"),
        "s1, s2",
        fewer_days,
        "The landlord promises fewer working days than the law asks, and the promise binds: {found}.",
        "keep it",
    ),
    Check(
        "PK-32",
        WARN,
        ("SPSO-DAY1",),
        "calendar.day_one",
        counted_from_tomorrow,
        "Days are counted from {found}; in Scotland the day of receipt is day 1.",
        'calendar.day_one = "receipt_day"',
        SCOTLAND,
    ),
    Check(
        "PK-32",
        FAIL,
        ("SPSO-2",),
        "s1.ack_wd",
        english_clock,
        "A clock of the English Code is used in Scotland: {found}.",
        "no s1.ack_wd: stage 1 is answered within 5 working days",
        SCOTLAND,
    ),
    Check(
        "PK-32",
        FAIL,
        ("FACT-BH",),
        "calendar.bank_holidays",
        other_nations_calendar,
        "Days are counted by another nation's bank holidays: {found}.",
        "the bank holidays of landlord.nation",
    ),
    Check(
        "PK-33",
        INFO,
        ("PFP-T-SC0",),
        "request.hours_are",
        hours_not_said,
        "The policy promises {found} and does not say whether nights and weekends count.",
        'request.hours_are = "clock": they do; at the end it is stage 1, dated from the first contact',
    ),
)
