"""What an extension needs before anybody may give one (HOC-5.9, 6.4, 6.15)."""

from __future__ import annotations

from dataclasses import dataclass

from cases.blocked import Blocked, blocked
from cases.policy import Policy


@dataclass(frozen=True, slots=True)
class Extension:
    """An extension as somebody asks for it; `senior_approved` is for going beyond the cap."""

    stage: int
    working_days: int
    reason: str
    update_every_wd: int
    senior_approved: bool = False


def may_extend(extension: Extension, policy: Policy) -> Blocked | None:
    """None when it may be given; the resident's agreement is sought, and alone lifts no cap."""
    if not extension.reason.strip():
        return blocked("extension_needs_reason")
    if extension.update_every_wd < 1:
        return blocked("extension_needs_interval")
    if extension.senior_approved:
        return None
    return over_cap(extension.stage, extension.working_days, policy)


def over_cap(stage: int, working_days: int, policy: Policy) -> Blocked | None:
    """Why that is too long for one person to add at that stage, or None."""
    most = (policy.s1 if stage == 1 else policy.s2).extension_max_wd
    return blocked("extension_over_cap") if working_days > most else None
