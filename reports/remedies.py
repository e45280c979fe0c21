"""What was promised, of which kind, and whether it was done in time (HOC-7.1, 7.3)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cases.promising import REMEDIES
from reports.complaint import Complaint, Promised
from reports.counting import by, count
from reports.known import Known
from reports.report import Figure, Section


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
        Section("actions", (count("promised", made), *_became(made, known.today))),
    )


def _became(made: list[_Promise], today: date) -> list[Figure]:
    ways: dict[str, Callable[[Promised], bool]] = {
        "done_in_time": lambda one: one.done_on is not None and one.done_on <= one.first_due_on,
        "done_late": lambda one: one.done_on is not None and one.done_on > one.first_due_on,
        "not_done_and_late": lambda one: one.done_on is None and one.first_due_on < today,
        "not_done_not_due": lambda one: one.done_on is None and one.first_due_on >= today,
    }
    return [
        count(name, [one for one in made if holds(one.promised)], of=len(made))
        for name, holds in ways.items()
    ]
