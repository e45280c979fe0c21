"""Building a deadline together with its sentence for the resident."""

from __future__ import annotations

from datetime import date, datetime

from cases.deadline import Deadline, Duty
from cases.policy_parts import RuleIds
from cases.why import why


def explained(
    name: str,
    due: date | datetime,
    rules: RuleIds,
    basis: str,
    *,
    count: int | None = None,
    why_name: str | None = None,
    duty: Duty = Duty.OWED,
    met_at: datetime | None = None,
) -> Deadline:
    """The deadline of that name; `rules` has the one it comes from first."""
    why_name = why_name or name
    return Deadline(
        name=name,
        due=due,
        rule=rules[0],
        also_rules=rules[1:],
        basis=basis,
        why=why(why_name, count),
        why_name=why_name,
        count=count,
        duty=duty,
        met_at=met_at,
    )
