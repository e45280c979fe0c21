"""What was decided in the answers that were given (HOC-8.1, 9.7)."""

from __future__ import annotations

from dataclasses import dataclass

from reports.complaint import Answer, Complaint
from reports.counting import by
from reports.decision import OUTCOMES
from reports.known import Known
from reports.report import Section


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer and the complaint it is to."""

    complaint: Complaint
    answer: Answer

    @property
    def listed_as(self) -> str:
        """The complaint's number."""
        return self.complaint.listed_as


def answered(known: Known, stage: int) -> tuple[Answered, ...]:
    """Every answer given at that stage within the period."""
    return tuple(
        Answered(complaint, answer)
        for complaint in known.complaints
        for answer in complaint.answers
        if answer.stage == stage and known.period.holds(answer.on)
    )


def outcomes(known: Known, stage: int) -> Section:
    """The answers of one stage by what they decided."""
    figures = by(answered(known, stage), lambda one: one.answer.outcome, OUTCOMES)
    return Section(f"outcomes_{stage}", figures, words="outcomes")
