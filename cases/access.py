"""Who may see a case that not everybody may see (PFP-37, PFP-38, THA-2.4-exec)."""

from __future__ import annotations

from collections.abc import Collection

from cases.concerns import BY_FLAG
from cases.policy import Policy
from cases.roles import has_role


def only_for(flags: Collection[str], policy: Policy) -> str:
    """The one team that may see a case with these flags; empty for everybody."""
    private = (BY_FLAG[flag].team for flag in flags if flag in BY_FLAG and BY_FLAG[flag].private)
    team = next((team for team in private if team), None)
    return policy.queues.by_concern[team] if team else ""


def may_see(role: str, only_for: str, *, involved: bool) -> bool:
    """Somebody the complaint names never sees a closed-off case, whatever their role."""
    return not only_for or (has_role(role, only_for) and not involved)
