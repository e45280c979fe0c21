"""What is kept, for how long, and who is told how complaints go."""

from __future__ import annotations

from cases.policy_check.check import ENGLAND, FAIL, WARN, Check, Subject

FOR_EVER = ("for ever", "forever", "indefinitely")
RARELY = ("annual", "annually", "yearly")


def identity_kept(subject: Subject) -> str:
    """That somebody who did not complain is still on a list."""
    return "who it was" if subject.policy.not_pursued.identity == "kept" else ""


def no_end(subject: Subject) -> str:
    """What is kept with no end; a policy silent on conversations takes our days for them."""
    retention = subject.policy.retention
    endless = {
        "complaints": retention.case.casefold() in ("", *FOR_EVER),
        "conversations": retention.chat.casefold() in FOR_EVER,
    }
    return " and ".join(kind for kind, has_no_end in endless.items() if has_no_end)


def rarely_told(subject: Subject) -> str:
    """That the board hears once a year."""
    return "once a year" if subject.policy.reports.board.casefold() in RARELY else ""


def nobody_on_the_board(subject: Subject) -> str:
    """That no member of the board answers for complaints."""
    return "" if subject.policy.roles.get("mrc") else "nobody"


CHECKS = (
    Check(
        "PK-40",
        WARN,
        ("PFP-27", "PFP-27b"),
        "not_pursued.identity",
        identity_kept,
        "The record of dissatisfaction that was not pursued keeps {found}.",
        'not_pursued.identity = "none"; the request to put right keeps its own record',
    ),
    Check(
        "PK-41",
        FAIL,
        ("H21-14.1",),
        "retention",
        no_end,
        "The policy sets no end to how long it keeps {found}.",
        "retention.case and retention.chat_days, a shorter time for conversations; legal hold",
    ),
    Check(
        "PK-42",
        WARN,
        ("HOC-9.5", "HOC-9.6", "HOC-9.7"),
        "reports.board",
        rarely_told,
        "The board hears of complaints only {found}.",
        'reports.board = "quarterly" or more often, and the Member Responsible for Complaints too',
        ENGLAND,
    ),
    Check(
        "PK-42",
        WARN,
        ("HOC-9.5", "HOC-9.6"),
        "roles.mrc",
        nobody_on_the_board,
        "The policy names {found} on the board as Member Responsible for Complaints.",
        "roles.mrc: a role, never a person's name",
        ENGLAND,
    ),
)
