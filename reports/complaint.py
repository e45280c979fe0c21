"""A complaint as far as reports look at it: dates and kinds, and nobody's name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reports.timing import Step

RESTRICTED = "restricted"
"""Stands in every list for the number of a complaint that not everybody may see (PFP-38)."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer given at a stage; `outcome` is one of `reports.decision`."""

    stage: int
    on: date
    outcome: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """Not accepted, or not taken to stage 2, for one of the pack's reasons."""

    stage: int
    on: date
    reason: str


@dataclass(frozen=True, slots=True)
class Promised:
    """One thing promised: its kind (`cases.promising`), when, for which day first and now."""

    kind: str
    on: date
    first_due_on: date
    due_on: date
    done_on: date | None


@dataclass(frozen=True, slots=True)
class Determined:
    """What the ombudsman decided: one of `cases.ombudsman`, by the day of its letter (HOC-9.7)."""

    finding: str
    on: date


@dataclass(frozen=True, slots=True)
class Lesson:
    """What staff wrote down as learnt; `nothing` says that nothing changes.

    `people` and `words` are what must never be made public with it: who is on the case, and what
    they wrote.
    """

    on: date
    cause: str
    change: str
    nothing: bool
    people: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Complaint:
    """One complaint. Every date is a UK date; `home` is empty where nobody knows it.

    `orders` are the ombudsman's, each made on the day of its decision, and no promises of our own.
    `sent_back_on` are the days on which the Ombudsman had it opened again.
    """

    reference: str
    received_on: date
    category: str
    state: str
    stage: int | None
    channel: str = ""
    topic: str = ""
    brand: str = ""
    restricted: bool = False
    flags: frozenset[str] = frozenset()
    home: str = ""
    closed_on: date | None = None
    stage_2_on: date | None = None
    steps: tuple[Step, ...] = ()
    answers: tuple[Answer, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    promised: tuple[Promised, ...] = ()
    determined: tuple[Determined, ...] = ()
    orders: tuple[Promised, ...] = ()
    lesson: Lesson | None = None
    sent_back_on: tuple[date, ...] = ()
    regulator_told_on: tuple[date, ...] = ()

    @property
    def listed_as(self) -> str:
        """Its number in a list, unless the number itself would tell too much."""
        return RESTRICTED if self.restricted else self.reference

    @property
    def by_contractor(self) -> bool:
        """Whether a contractor has a part in it (HOC-5.4, 5.5)."""
        return "contractor" in self.flags or self.category == "contractor"
