"""How many were not content with the first answer (HOC-6.10, 6.12)."""

from __future__ import annotations

from reports.counting import count
from reports.known import Known
from reports.outcomes import answered
from reports.report import Section


def escalation(known: Known) -> Section:
    """Of the complaints answered at stage 1 in the period, those that went on to stage 2 since."""
    first = {one.complaint.reference: one.complaint for one in answered(known, 1)}
    went_on = [one for one in first.values() if one.stage_2_on is not None]
    return Section("escalation", (count("went_to_stage_2", went_on, of=len(first)),))
