"""When it began, as the case page shows it beside the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row

from cases.began import Began
from cases.dates import uk_date
from cases.policy import Policy

RECURS = "recurring_issue"


@dataclass(frozen=True, slots=True)
class BeganLine:
    """The days we take the words to mean, and the limit they lie beyond."""

    earliest: date | None
    latest: date | None
    months_passed: int
    """The landlord's months to complain where all of it is further back, else 0; then a person
    asks why, and whether it goes on (HOC-2.3). What comes back again is not old (H21-9.1-12m)."""


def began_line(case: Row[Any], policy: Policy) -> BeganLine | None:
    """None where they named no days."""
    said = (case.fields.get("began") or {}).get("value") or {}
    began = Began(_day(said.get("earliest")), _day(said.get("latest")))
    if began.earliest is None and began.latest is None:
        return None
    months = policy.limits.complain_months
    late = began.is_before_the_limit(uk_date(case.received_at), months)
    shown = months if late and RECURS not in case.flags else 0
    return BeganLine(began.earliest, began.latest, shown)


def _day(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None
