"""One case as an officer reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assistant.desk.addressees import Addressees
from assistant.desk.began_line import BeganLine
from assistant.desk.conversation import Bubble, Party
from assistant.desk.date_lines import DateLine
from assistant.desk.evidence import Evidence
from assistant.desk.message import UNSAFE
from assistant.desk.task_lines import TaskLine
from cases.adjustments import HOLDS
from cases.case import CaseState, Definition
from cases.ombudsman import Determination


@dataclass(frozen=True, slots=True)
class AdjustmentLine:
    """Something that makes it easier for a person, in their words, and what became of it."""

    code: str
    words: str
    status: str
    asked_at: datetime
    decided_at: datetime | None
    decided_by: str
    review_on: date | None

    @property
    def holds(self) -> bool:
        """Whether we keep to it: everything asked for, until it is refused or ended."""
        return self.status in HOLDS


@dataclass(frozen=True, slots=True)
class ConsentLine:
    """Whether somebody may act for the resident."""

    status: str
    form: str
    representative: str
    relation: str
    resident: str
    asked_at: datetime | None
    answered_at: datetime | None
    withdrawn_at: datetime | None
    ends_on: date | None
    recorded_by: str
    written_follow_up: str
    may_share: bool
    scope: str
    file: int | None
    """The photo or file of the form that was signed, where there is one."""


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One thing that happened."""

    at: datetime
    actor: str
    who: str
    event: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """Something promised, who does it and by when."""

    id: int
    what: str
    owner: str
    due_on: date
    first_due_on: date
    done_at: datetime | None
    done_by: str
    evidence: str
    late: bool
    ordered: bool
    """By the ombudsman, and not of our own accord."""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A decision that is not sent yet; `needs` are the roles whose word it still lacks."""

    kind: str
    form: Mapping[str, Any]
    needs: tuple[str, ...]
    by: str
    mine: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class HappeningLine:
    """Something that happened beside the stages and is not settled yet."""

    id: int
    what: str
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class CasePage:
    """One case as it stands, with all that was said and done."""

    id: int
    revision: int
    reference: str
    kind: str
    stage: int | None
    state: str
    danger: bool
    flags: tuple[str, ...]
    category: str
    channel: str
    queue: str
    brand: str
    """The name residents know that part of the landlord by; empty where it is the landlord's own."""
    liaison: str
    """The team there that speaks with the ombudsman; empty where the pack names none."""
    brands: tuple[tuple[str, str], ...]
    """The landlord's brands, by id and name."""
    priority: str
    unfinished: bool
    words: str
    fields: Mapping[str, str]
    began: BeganLine | None
    received_at: datetime
    opened_at: datetime
    acknowledged_at: datetime | None
    responded_at: datetime | None
    early_resolution_at: datetime | None
    closed_at: datetime | None
    agreed_longer_wd: int
    next_update_on: date | None
    handler_id: int | None
    handler: str
    reviewer: str
    mine: bool
    move: frozenset[str]
    """What may be done to it from where it stands (`cases.stages.Move`)."""
    stage2_requested_at: datetime | None
    stage2_acknowledged_at: datetime | None
    stage2_responded_at: datetime | None
    extension_wd: int
    update_every_wd: int | None
    refused_at: datetime | None
    only_for: str
    legal_hold: bool
    tenancy_ended_on: date | None
    previous: str
    involved: tuple[str, ...]
    promises: tuple[PromiseLine, ...]
    waiting: tuple[WaitingLine, ...]
    unsettled: tuple[HappeningLine, ...]
    acknowledges: bool
    """Whether an acknowledgement is owed at this stage (not at stage 1 in Scotland)."""
    reasons: tuple[str, ...]
    """The permitted reasons not to take it on, or not to stage 2 (`cases.refusing`)."""
    nation: str
    ombudsman: str
    """Who decides about it after us, and below what that body may find (`cases.ombudsman`)."""
    findings: tuple[str, ...]
    linked: str
    definition: Definition
    definition_agreed_at: datetime | None
    resident: Party | None
    representative: Party | None
    addressees: Addressees
    adjustments: tuple[AdjustmentLine, ...]
    consent: ConsentLine | None
    dates: tuple[DateLine, ...]
    bubbles: tuple[Bubble, ...]
    tasks: tuple[TaskLine, ...]
    ledger: tuple[LedgerLine, ...]
    files: tuple[Evidence, ...]

    @property
    def contributors(self) -> tuple[str, ...]:
        """Whoever else had a part in the final answer (HOC-6.20)."""
        final = (line.data for line in self.ledger if line.event == "responded_stage_2")
        return tuple(next(final, {}).get("contributors", ()))

    @property
    def outcomes(self) -> Mapping[int, str]:
        """By stage, what its last answer decided; answers from before the pick-list have none."""
        answers = {"responded": 1, "responded_stage_2": 2}
        oldest_first = (line for line in reversed(self.ledger) if line.event in answers)
        return {answers[line.event]: line.data.get("outcome", "") for line in oldest_first}

    @property
    def determinations(self) -> tuple[Determination, ...]:
        """What the ombudsman decided, the latest first (HOC-9.7)."""
        return tuple(self._determined())

    def _determined(self) -> Iterator[Determination]:
        for line in self.ledger:
            if line.event == "ombudsman_decided" and line.data.get("on"):
                data = line.data
                on = date.fromisoformat(data["on"])
                yield Determination(data["body"], data["finding"], on)

    @property
    def open(self) -> bool:
        """Somebody at the landlord still owes something."""
        return CaseState(self.state).is_open

    @property
    def ended(self) -> bool:
        """Nothing more is done on it unless it is opened again."""
        return self.state in (
            CaseState.CLOSED,
            CaseState.WITHDRAWN,
            CaseState.NOT_ACCEPTED,
        )

    @property
    def governs(self) -> DateLine | None:
        """The date that the case now waits for."""
        return next((line for line in self.dates if line.governs), None)

    @property
    def holding(self) -> tuple[AdjustmentLine, ...]:
        """The adjustments to keep to in whatever is written or said."""
        return tuple(line for line in self.adjustments if line.holds)

    @property
    def unsafe(self) -> bool:
        """Somebody else may read what is sent there."""
        return bool(UNSAFE.intersection(self.flags))

    @property
    def acknowledgements(self) -> tuple[Bubble, ...]:
        """The acknowledgement as it went out: it counts for the resident when it is delivered."""
        return tuple(bubble for bubble in self.bubbles if "ack_s1" in bubble.kinds)
