"""What was promised, of which kind, and whether it was done in time (HOC-7.1, 7.3)."""

from __future__ import annotations

from dataclasses import dataclass

from cases.promising import REMEDIES
from reports.became import became
from reports.complaint import Complaint, Promised
from reports.counting import by, count
from reports.known import Known
from reports.report import Section


@dataclass(frozen=True, slots=True)
class _Promise:
    complaint: Complaint
    promised: Promised

    @property
    def listed_as(self) -> str:
        """The complaint's number."""
        return self.complaint.listed_as


def remedies(known: Known) -> tuple[Section, ...]:
    """Everything promised in the period, by kind and by what became of it."""
    made = [
        _Promise(complaint, promised)
        for complaint in known.complaints
        for promised in complaint.promised
        if known.period.holds(promised.on)
    ]
    return (
        Section("remedies", by(made, lambda one: one.promised.kind, REMEDIES), words="remedies"),
        Section("actions", (count("promised", made), *became(made, known.today))),
    )
