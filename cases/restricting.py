"""Unacceptable behaviour: warned first, limited as little as can be, reviewed; the complaint goes on.

HOC-5.14, 5.15, PFP-P1.10, P1.11, THA-8.2, 8.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cases.policy import Policy


@dataclass(frozen=True, slots=True)
class Warning_:
    """A warning: what was done, what may follow, what help is offered.

    `considered` answers the forced question: were disability or distress thought of?
    """

    behaviour: str
    may_follow: str
    help_offered: str
    considered: str


@dataclass(frozen=True, slots=True)
class Restriction:
    """A limit on how somebody may contact the landlord, in the format agreed with them."""

    behaviour: str
    limit: str
    reason: str
    considered: str
    appeal_to: str
    review_on: date | None


def warning_lacks(warning: Warning_) -> tuple[str, ...]:
    """What is still to be written."""
    parts = {
        "behaviour_what": warning.behaviour,
        "behaviour_may_follow": warning.may_follow,
        "behaviour_help": warning.help_offered,
        "behaviour_considered": warning.considered,
    }
    return tuple(name for name, words in parts.items() if not words.strip())


def restriction_lacks(
    restriction: Restriction, today: date, policy: Policy, *, warned: bool, threat: bool
) -> tuple[str, ...]:
    """Why it may not be set; a threat needs no warning first (THA-8.3)."""
    return tuple(_lacks(restriction, today, policy, warned=warned, threat=threat))


def _lacks(
    restriction: Restriction, today: date, policy: Policy, *, warned: bool, threat: bool
) -> Iterator[str]:
    parts = {
        "behaviour_what": restriction.behaviour,
        "restriction_limit": restriction.limit,
        "restriction_reason": restriction.reason,
        "behaviour_considered": restriction.considered,
        "restriction_appeal": restriction.appeal_to,
    }
    yield from (name for name, words in parts.items() if not words.strip())
    if policy.behaviour.warning_first and not warned and not threat:
        yield "restriction_not_warned"
    latest = today + timedelta(days=policy.behaviour.review_max_days)
    if restriction.review_on is None or not today < restriction.review_on <= latest:
        yield "restriction_review"
