"""What an answer carries, and what becomes of matters that come up on the way."""

from __future__ import annotations

from cases.policy_check.check import FAIL, WARN, Check, Subject, listed

SEVEN = frozenset(
    {
        "stage",
        "complaint_definition",
        "decision",
        "reasons",
        "remedy",
        "outstanding_actions",
        "next_step",
    }
)
"""What the Code asks of a response at either stage (HOC-6.9, 6.19)."""


def response_lacks(subject: Subject) -> str:
    """The fields that the policy's list of a response's contents leaves out."""
    carries = subject.policy.letters.response
    return listed(SEVEN - set(carries)) if carries is not None else ""


def unrelated_joined(subject: Subject) -> str:
    """That matters with nothing to do with it are added to a complaint."""
    return "unrelated" if subject.policy.new_issues.unrelated == "joined" else ""


def counted_as_behaviour(subject: Subject) -> str:
    """That raising something new is held against the resident."""
    return "new matters" if subject.policy.new_issues.as_behaviour else ""


CHECKS = (
    Check(
        "PK-34",
        WARN,
        ("HOC-6.8",),
        "new_issues.unrelated",
        unrelated_joined,
        "Matters that are {found} are joined to a complaint instead of getting one of their own.",
        'new_issues.unrelated = "separate": join what is related while stage 1 is unanswered',
    ),
    Check(
        "PK-34",
        FAIL,
        ("HOC-6.8", "HOC-5.14"),
        "new_issues.as_behaviour",
        counted_as_behaviour,
        "Raising {found} may be taken for unacceptable behaviour.",
        "new_issues.as_behaviour = false: staff choose related, unrelated or would delay",
    ),
    Check(
        "PK-35",
        FAIL,
        ("HOC-6.9", "HOC-6.19"),
        "letters.response",
        response_lacks,
        "The response as the policy lists it does not carry: {found}.",
        "stage, definition, decision, reasons, remedy, outstanding actions, the next step",
    ),
)
