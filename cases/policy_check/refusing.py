"""What is not taken as a complaint: only for the Code's reasons, each case by itself."""

from __future__ import annotations

from collections.abc import Callable, Collection

from cases.policy_check.check import FAIL, INFO, WARN, Check, Subject, listed
from cases.policy_check.exclusions import (
    BEFORE_FILING,
    DATA,
    EVIDENCE,
    MONEY,
    OUTCOME,
    PERMITTED,
    ROUTED,
    SENIOR,
    TONE,
)

JUDGED = PERMITTED | OUTCOME | EVIDENCE | TONE | BEFORE_FILING | MONEY | SENIOR
"""Reasons that another check, or nobody, has something against."""
DATA_ACK_DAYS = 30


def refuses_for(reasons: Collection[str]) -> Callable[[Subject], str]:
    """A look for any of these among the policy's reasons."""

    def found(subject: Subject) -> str:
        return listed(set(reasons) & set(subject.policy.refusal.reasons))

    return found


def money_without_offer(subject: Subject) -> str:
    """Claims that are sent away with nothing about the matter behind them."""
    refusal = subject.policy.refusal
    return listed((MONEY & set(refusal.reasons)) - set(refusal.complaint_beside))


def no_data_track(subject: Subject) -> str:
    """What is there for a complaint about personal data, where that is not enough."""
    days = subject.policy.data_rights.complaint_ack_days
    if days is None:
        return "none"
    return f"{days} days to acknowledge it" if days > DATA_ACK_DAYS else ""


def anonymous_excluded(subject: Subject) -> str:
    """That a complaint without a name is turned away as such."""
    return "anonymous" if subject.policy.anonymous.mode == "excluded" else ""


def routed(subject: Subject) -> str:
    """Reasons that send a matter elsewhere, and any that we do not know."""
    given = set(subject.policy.refusal.reasons)
    return listed((given & (ROUTED | DATA)) | (given - JUDGED))


def contact_ends(subject: Subject) -> str:
    """That a concern for somebody's safety is the end of the talk."""
    return "safety" if subject.policy.safeguarding.ends_contact else ""


CHECKS = (
    Check(
        "PK-17",
        FAIL,
        ("HOC-2.1", "HOC-5.11", "HOC-5.14"),
        "refusal.reasons",
        refuses_for(OUTCOME | EVIDENCE | TONE),
        "A complaint may be stopped for its outcome, its evidence or its tone: {found}.",
        "none of these is a reason; say honestly what is unlikely, and go on",
    ),
    Check(
        "PK-18",
        FAIL,
        ("HOC-2.2",),
        "refusal.reasons",
        refuses_for(BEFORE_FILING),
        "A legal matter ends the complaint before a claim is filed at court: {found}.",
        'refusal.reasons has "claim_filed": claim form and particulars; repairs go on meanwhile',
    ),
    Check(
        "PK-19",
        WARN,
        ("HOC-2.5", "HOC-2.2"),
        "refusal.complaint_beside",
        money_without_offer,
        "A claim for money is sent away and no complaint offered about what lies behind it: {found}.",
        "refusal.complaint_beside names it: the claim goes its way, the complaint another",
    ),
    Check(
        "PK-20",
        FAIL,
        ("FACT-DUAA",),
        "data_rights.complaint_ack_days",
        no_data_track,
        "Since 19 June 2026 a complaint about personal data needs a track of its own; here: {found}.",
        "data_rights.complaint_ack_days = 30, and the choice to complain beside it",
    ),
    Check(
        "PK-21",
        FAIL,
        ("HOC-2.2",),
        "refusal.reasons",
        refuses_for(SENIOR),
        "Complaints about {found} are not taken.",
        "accept, show it to fewer people, let somebody independent decide",
    ),
    Check(
        "PK-22",
        WARN,
        ("HOC-2.5",),
        "anonymous.mode",
        anonymous_excluded,
        "Complaints that are {found} are excluded as such.",
        'anonymous.mode = "case_by_case": is there enough to look into?',
    ),
    Check(
        "PK-23",
        INFO,
        ("HOC-1.3",),
        "refusal.reasons",
        routed,
        "These go elsewhere; look whether their handling can still be complained of: {found}.",
        "the report goes its way; unhappiness with how it is handled is a complaint",
    ),
    Check(
        "PK-24",
        FAIL,
        ("PFP-P1.15",),
        "safeguarding.ends_contact",
        contact_ends,
        "A concern for somebody's {found} ends the contact, and its handling cannot be complained of.",
        "safeguarding first; how it is handled is a complaint like another",
    ),
)
