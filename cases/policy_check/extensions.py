"""How far a response may be put off, who may do it, and what the resident is told."""

from __future__ import annotations

from cases.policy_check.check import ENGLAND, FAIL, WARN, Check, Subject, listed

CAP = {"s1": 10, "s2": 20}
"""Working days that may be added without more (HOC-6.4, 6.15)."""
CARRIES = frozenset({"reason", "new_due_date", "update_interval", "ombudsman_contact"})
"""What an extension tells the resident (HOC-5.9, 6.4, 6.5, 6.15, 6.16)."""


def no_cap(subject: Subject) -> str:
    """The stages that may be put off for ever."""
    stages = subject.both_stages
    return listed(
        f"{name} has none" for name, one in stages if one.response_wd and not one.extension_max_wd
    )


def cap_too_long(subject: Subject) -> str:
    """The stages that may be put off for longer than the Code allows."""
    stages = subject.both_stages
    over = {name: one.extension_max_wd or 0 for name, one in stages}
    return listed(f"{name} {days} working days" for name, days in over.items() if days > CAP[name])


def lifted_by_agreement(subject: Subject) -> str:
    """The stages whose cap falls once the resident says yes."""
    stages = subject.both_stages
    capped = [(name, one) for name, one in stages if one.extension_max_wd]
    return listed(name for name, one in capped if one.beyond_cap == "agreement")


def notice_lacks(subject: Subject) -> str:
    """What the extension's letter does not carry."""
    carries = subject.policy.letters.extension
    return listed(CARRIES - set(carries)) if carries is not None else ""


CHECKS = (
    Check(
        "PK-13",
        FAIL,
        ("HOC-6.4", "HOC-6.15"),
        "s1.extension_max_wd, s2.extension_max_wd",
        no_cap,
        "A response may be put off with no end: {found}.",
        "s1.extension_max_wd = 10, s2.extension_max_wd = 20",
        ENGLAND,
    ),
    Check(
        "PK-13",
        FAIL,
        ("HOC-6.4", "HOC-6.15"),
        "s1.extension_max_wd, s2.extension_max_wd",
        cap_too_long,
        "A response may be put off for longer than the Code allows: {found}.",
        "s1.extension_max_wd = 10, s2.extension_max_wd = 20",
        ENGLAND,
    ),
    Check(
        "PK-14",
        WARN,
        ("HOC-6.4", "HOC-6.15"),
        "s1.beyond_cap, s2.beyond_cap",
        lifted_by_agreement,
        "The resident's agreement alone lifts the cap: {found}; people agree to what they are asked.",
        'beyond_cap = "senior_and_reason": a good reason on record, a senior person, a new talk',
        ENGLAND,
    ),
    Check(
        "PK-15",
        FAIL,
        ("HOC-5.9", "HOC-6.5", "HOC-6.16"),
        "letters.extension",
        notice_lacks,
        "The letter that extends a date does not carry: {found}.",
        "reason, new date, agreed rhythm of updates, the Ombudsman's contact",
    ),
)
