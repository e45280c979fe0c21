"""Who may decide what: a landlord's pack names roles, a member of staff has one (ROLE-H to ROLE-S)."""

from __future__ import annotations

from collections.abc import Iterable

from cases.policy import Policy


def has_role(role: str, wanted: str) -> bool:
    """Whether somebody in `role` is in the role that is wanted; letter case does not matter."""
    return role.strip().casefold() == wanted.strip().casefold()


def has_one_of(role: str, wanted: Iterable[str]) -> bool:
    """Whether somebody in `role` is in any of these."""
    return any(has_role(role, one) for one in wanted)


def titles(policy: Policy) -> tuple[str, ...]:
    """Every role that the pack gives something to do, in order of the alphabet."""
    named = {
        *policy.roles.values(),
        policy.s1.decided_by,
        policy.s2.decided_by,
        policy.refusal.decider,
        *(role for roles in policy.refusal.approvals.values() for role in roles),
        *policy.queues.by_concern.values(),
    }
    named |= {role for role in (policy.s1.approver, policy.s2.approver) if role}
    return tuple(sorted(named, key=str.casefold))


def report_readers(policy: Policy) -> tuple[str, ...]:
    """Who answers for how complaints are handled, and so reads what they add up to (HOC-9.4 to 9.7)."""
    answerable = ("complaints_officer", "mrc", "executives", "governance")
    named = (policy.roles.get(role, "") for role in answerable)
    return (*seniors(policy), *(role for role in named if role))


def seniors(policy: Policy) -> tuple[str, ...]:
    """Who may go beyond what one officer may: the senior lead, approvers, who decides refusals."""
    named = (policy.s1.approver, policy.s2.approver, policy.refusal.decider)
    return (*(role for role in named if role), policy.roles.get("senior_lead", ""))
