"""What each danger and flag asks for: how soon, and which team beside or instead of complaints.

The whole list; a flag that is not in it changes nothing about where a case goes.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum


class Priority(IntEnum):
    """How soon; the smaller the sooner, so that a queue sorts by it."""

    IMMEDIATE = 0
    URGENT = 1
    RAISED = 2
    NORMAL = 3
    ROUTINE = 4

    @property
    def word(self) -> str:
        """As staff see it."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Concern:
    """`team` is named as in the pack's `queues.by_concern`.

    `leads`: that team has the case, the complaints team beside it; `only_for` limits this to one
    category. `private`: nobody else is told.
    """

    priority: Priority
    team: str | None = None
    leads: bool = False
    only_for: str | None = None
    private: bool = False

    def has_the_case(self, category: str) -> bool:
        """Whether this concern decides whose queue it is."""
        return self.leads and self.only_for in (None, category)


IMMEDIATE, URGENT, RAISED, NORMAL, _ = Priority

BY_DANGER: Mapping[str, Concern] = {
    "gas": Concern(IMMEDIATE, "emergency", leads=True),
    "carbon_monoxide": Concern(IMMEDIATE, "emergency", leads=True),
    "fire": Concern(IMMEDIATE, "emergency", leads=True),
    "electrics": Concern(IMMEDIATE, "emergency", leads=True),
    "flood": Concern(IMMEDIATE, "emergency", leads=True),
    "collapse": Concern(IMMEDIATE, "emergency"),
    "no_heat_or_water": Concern(RAISED, "heating"),
    "violence": Concern(IMMEDIATE, "safeguarding"),
    "threat": Concern(IMMEDIATE, "safeguarding"),
    "medical": Concern(IMMEDIATE, "safeguarding"),
    "suicide": Concern(IMMEDIATE, "duty_officer", leads=True),
    "domestic_abuse": Concern(IMMEDIATE, "domestic_abuse", leads=True),
    "safeguarding_adult": Concern(URGENT, "safeguarding"),
    "safeguarding_child": Concern(URGENT, "safeguarding"),
}

BY_FLAG: Mapping[str, Concern] = {
    "self_harm_risk": Concern(IMMEDIATE, "duty_officer", leads=True),
    "hazard_emergency": Concern(IMMEDIATE, "hazard", leads=True, only_for="damp_mould"),
    "exec_team_alert": Concern(IMMEDIATE, "executives"),
    "duty_of_candour_check": Concern(IMMEDIATE, "care", leads=True),
    "senior_staff": Concern(URGENT, "governance", leads=True, private=True),
    "safeguarding": Concern(URGENT, "safeguarding"),
    "domestic_abuse": Concern(URGENT, "domestic_abuse"),
    "serious_high_risk": Concern(URGENT),
    "capacity_concern": Concern(URGENT),
    "hazard_significant": Concern(RAISED, "hazard"),
    "care_complaint": Concern(RAISED, "care", leads=True),
    "elected_member": Concern(RAISED, "elected_member", leads=True),
    "action_overdue": Concern(RAISED, "handler", leads=True),
    "sms_opted_out": Concern(RAISED, "handler", leads=True),
    "legal_claim_threatened": Concern(RAISED, "legal"),
    "legal_proceedings_filed": Concern(RAISED, "legal"),
    "unacceptable_behaviour_review": Concern(RAISED, "behaviour"),
    "dsar": Concern(RAISED, "data_protection"),
    "erasure_request": Concern(RAISED, "data_protection"),
    "health_and_safety": Concern(RAISED),
    "vulnerability": Concern(RAISED),
    "adjustment_recorded": Concern(RAISED),
    "interpreter": Concern(RAISED),
    "child_involved": Concern(RAISED),
    "attorney_claimed": Concern(RAISED),
    "data_protection": Concern(NORMAL, "data_protection"),
    "compensation_only": Concern(NORMAL, "claims"),
}

TOGETHER: Mapping[frozenset[str], Concern] = {
    frozenset({"vulnerability", "health_and_safety"}): Concern(URGENT),
    frozenset({"vulnerability", "hazard_check"}): Concern(URGENT),
    frozenset({"vulnerability", "hazard_significant"}): Concern(URGENT),
    # a letter that reached an abuser: first of all, nothing more may leave
    frozenset({"data_protection", "domestic_abuse"}): Concern(
        URGENT, "data_protection", leads=True
    ),
}
"""Flags that weigh more together than each of them."""


TEAMS = frozenset(
    concern.team
    for concern in (*BY_DANGER.values(), *BY_FLAG.values(), *TOGETHER.values())
    if concern.team
)
"""Every team that a pack must name."""


def concerns(dangers: Collection[str], flags: Collection[str]) -> tuple[Concern, ...]:
    """All that is asked for, the soonest first; unknown names ask for nothing."""
    raised = frozenset(flags)
    found = [BY_DANGER[name] for name in dangers if name in BY_DANGER]
    found += [BY_FLAG[name] for name in flags if name in BY_FLAG]
    found += [concern for both, concern in TOGETHER.items() if both <= raised]
    return tuple(sorted(found, key=lambda concern: concern.priority))
