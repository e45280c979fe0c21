"""How long a resident has: to complain, and to ask for stage 2."""

from __future__ import annotations

from cases.policy_check.check import ENGLAND, FAIL, INFO, WARN, Check, Subject, listed

YEAR = 12
"""Months that the Code gives (HOC-2.2, 2.3)."""


def too_short(subject: Subject) -> str:
    """Fewer months than the Code's, or months that run though nobody could know."""
    limits = subject.policy.limits
    if limits.complain_months is not None and limits.complain_months < YEAR:
        return f"{limits.complain_months} months"
    return "from the event alone" if limits.complain_from == "event" else ""


def closed_discretion(subject: Subject) -> str:
    """The only reasons for which older complaints are heard."""
    reasons = subject.policy.limits.discretion_reasons
    return listed(reasons) if isinstance(reasons, tuple) else ""


def escalation_limit(subject: Subject) -> str:
    """The months after which stage 2 is a question, where a person still decides."""
    limits = subject.policy.limits
    months = limits.escalate_months
    if months is None or months >= YEAR or limits.escalate_after == "refused":
        return ""
    return f"{months} months"


def escalation_refused(subject: Subject) -> str:
    """The months after which stage 2 is refused by itself."""
    limits = subject.policy.limits
    automatic = limits.escalate_months is not None and limits.escalate_after == "refused"
    return f"{limits.escalate_months} months" if automatic else ""


def from_leaving(subject: Subject) -> str:
    """That former residents' months run from the day they left."""
    return "leaving" if subject.policy.limits.former_residents == "from_leaving" else ""


def two_nations(subject: Subject) -> str:
    """The nations that one document speaks for."""
    nations = subject.policy.pack.nations
    return " and ".join(nations) if len(nations) > 1 else ""


CHECKS = (
    Check(
        "PK-05",
        FAIL,
        ("HOC-2.2", "HOC-2.3"),
        "limits",
        too_short,
        "A resident in England has 12 months from the event or from learning of it; here: {found}.",
        'limits.complain_months = 12, complain_from = "latest(event, aware, last_occurrence)"',
        ENGLAND,
    ),
    Check(
        "PK-06",
        WARN,
        ("HOC-2.3",),
        "limits.discretion_reasons",
        closed_discretion,
        "Older complaints are heard only for these reasons: {found}; any good reason counts.",
        'limits.discretion_reasons = "open": a person considers whatever the resident gives',
    ),
    Check(
        "PK-07",
        FAIL,
        (),
        "pack.nations",
        two_nations,
        "One document speaks for {found}, whose law, dates and ombudsman differ.",
        "one pack for each landlord and nation",
    ),
    Check(
        "PK-08",
        WARN,
        ("HOC-5.11", "HOC-6.10"),
        "limits.escalate_months",
        escalation_limit,
        "Stage 2 has to be asked for within {found}; the Code knows no such limit.",
        "accept inside it; later a person decides, and accepts unless there is good reason",
        ENGLAND,
    ),
    Check(
        "PK-08",
        FAIL,
        ("HOC-5.11", "HOC-6.10"),
        "limits.escalate_after",
        escalation_refused,
        "Stage 2 is refused by itself after {found}; the Code knows no such limit.",
        'limits.escalate_after = "own_merits": a person decides, with a letter that gives reasons',
        ENGLAND,
    ),
    Check(
        "PK-43",
        INFO,
        ("HOC-2.3",),
        "limits.former_residents",
        from_leaving,
        "Former residents' months run from {found}, not from the matter or from learning of it.",
        'limits.former_residents = "from_issue", or from leaving where that is later',
    ),
)
