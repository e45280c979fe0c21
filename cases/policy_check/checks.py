"""All checks, PK-01 to PK-45, and what they find in a policy."""

from __future__ import annotations

from cases.policy_check import (
    afterwards,
    answers,
    clocks,
    extensions,
    refusing,
    safety,
    the_choice,
    the_ombudsman,
    time_to_complain,
    two_stages,
)
from cases.policy_check.check import Check, Finding, Subject

THEMES = (
    two_stages,
    the_choice,
    time_to_complain,
    clocks,
    extensions,
    refusing,
    the_ombudsman,
    answers,
    afterwards,
    safety,
)
CHECKS: tuple[Check, ...] = tuple(
    sorted((check for theme in THEMES for check in theme.CHECKS), key=lambda check: check.id)
)


def check_policy(subject: Subject) -> tuple[Finding, ...]:
    """Everything found in one policy, in the order of the checks' ids."""
    return tuple(
        _finding(check, found)
        for check in CHECKS
        if subject.nation in check.nations
        if (found := check.found(subject))
    )


def _finding(check: Check, found: str) -> Finding:
    sentence = check.says.format(found=found)
    return Finding(check.id, check.level, check.rules, check.key, found, sentence, check.safe)
