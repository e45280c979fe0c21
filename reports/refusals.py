"""Which complaints were refused, and why (HOC-8.1: an analysis of the types of complaints refused)."""

from __future__ import annotations

from dataclasses import dataclass

from reports.complaint import Complaint, Refusal
from reports.counting import by
from reports.known import Known
from reports.report import Section


@dataclass(frozen=True, slots=True)
class _Refused:
    complaint: Complaint
    refusal: Refusal

    @property
    def listed_as(self) -> str:
        """The complaint's number."""
        return self.complaint.listed_as


def refused(known: Known) -> tuple[Section, ...]:
    """Not accepted at all, and not taken to stage 2, each by reason and by what it was about."""
    every = [
        _Refused(complaint, refusal)
        for complaint in known.complaints
        for refusal in complaint.refusals
        if known.period.holds(refusal.on)
    ]
    at_first = [one for one in every if one.refusal.stage == 1]
    further = [one for one in every if one.refusal.stage == 2]
    return (
        _by_reason("refused", at_first),
        Section("refused_about", by(at_first, lambda one: one.complaint.category), "categories"),
        _by_reason("not_escalated", further),
    )


def _by_reason(name: str, refused: list[_Refused]) -> Section:
    return Section(name, by(refused, lambda one: one.refusal.reason), words="refusals")
