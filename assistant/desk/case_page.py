"""Everything an officer reads of one case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from assistant.desk.addressees import Addressees, addressees_of
from assistant.desk.adjustments import adjusted_people
from assistant.desk.conversation import MOST, Bubble, Party, bubbles_of, party_of
from assistant.desk.date_lines import DateLine, date_lines
from assistant.desk.definition import definition_of
from assistant.desk.message import UNSAFE
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotFound
from assistant.desk.task_lines import TaskLine, task_line
from cases.case import CaseState, Definition
from cases.dates import uk_date
from storage import case_pages
from storage.case_changes import case_of
from storage.tasks import tasks_of_case

LEDGER = 200


@dataclass(frozen=True, slots=True)
class AdjustmentLine:
    """Something that makes it easier for a person, in their words, and what became of it."""

    code: str
    words: str
    status: str
    asked_at: datetime
    decided_at: datetime | None
    decided_by: str
    decided_by_me: bool
    review_on: date | None

    @property
    def holds(self) -> bool:
        """Whether we keep to it: everything asked for, until it is refused or ended."""
        return self.status not in ("refused", "ended")


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


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """One thing that happened."""

    at: datetime
    actor: str
    who: str
    event: str
    data: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class File:
    """Something a person sent; it can be opened once it is kept."""

    id: int
    name: str
    content_type: str
    status: str
    size: int | None
    received_at: datetime


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
    priority: str
    unfinished: bool
    words: str
    fields: Mapping[str, Any]
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
    mine: bool
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
    files: tuple[File, ...]

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


def case_page(connection: Connection, parts: Parts, officer: Officer, reference: str) -> CasePage:
    """A case of this officer's landlord; `NotFound` otherwise."""
    case = case_of(connection, officer.landlord, reference)
    if case is None:
        raise NotFound(reference)
    now = parts.clock()
    policy = parts.policies.version(case.policy_version)
    addressees = addressees_of(connection, case, uk_date(now))
    known = beside(connection, [case.id]).get(case.id, NOTHING)
    people = _parties(connection, case, addressees)
    consent = case_pages.consent_of(connection, case.id)
    return CasePage(
        id=case.id,
        revision=case.revision,
        reference=case.reference,
        kind=case.kind,
        stage=case.stage,
        state=case.state,
        danger=case.danger,
        flags=tuple(case.flags),
        category=case.category,
        channel=case.channel,
        queue=case.queue,
        priority=case.priority,
        unfinished=case.conversation == "unfinished",
        words=case.original_words,
        fields=case.fields,
        received_at=case.received_at,
        opened_at=case.opened_at,
        acknowledged_at=case.acknowledged_at,
        responded_at=case.responded_at,
        early_resolution_at=case.early_resolution_at,
        closed_at=case.closed_at,
        agreed_longer_wd=case.agreed_longer_wd,
        next_update_on=case.next_update_on,
        handler_id=case.handler_id,
        handler=case_pages.handler_name(connection, case.handler_id),
        mine=case.handler_id == officer.id,
        linked=case_pages.reference_of(connection, case.service_request_id),
        definition=definition_of(case),
        definition_agreed_at=case.definition_agreed_at,
        resident=people.get("resident"),
        representative=people.get("representative"),
        addressees=addressees,
        adjustments=_adjustments(connection, case, officer),
        consent=_consent(consent, addressees) if consent else None,
        dates=date_lines(case_deadlines(case, policy, known), policy, now),
        bubbles=_bubbles(connection, case, people),
        tasks=tuple(task_line(row, now) for row in tasks_of_case(connection, case.id)),
        ledger=tuple(_ledger(case_pages.ledger_of(connection, case.id, LEDGER))),
        files=_files(connection, case.id),
    )


def _parties(connection: Connection, case: Row, to: Addressees) -> dict[str, Party]:
    roles = {"resident": to.resident, "representative": to.representative}
    there = {role: at for role, at in roles.items() if at is not None}
    known = case_pages.contacts(connection, list(there.values()))
    return {role: party_of(known[at]) for role, at in there.items()}


def _adjustments(connection: Connection, case: Row, officer: Officer) -> tuple[AdjustmentLine, ...]:
    rows = case_pages.adjustments_of(connection, adjusted_people(connection, case))
    return tuple(
        AdjustmentLine(
            code=row.code,
            words=row.words,
            status=row.status,
            asked_at=row.asked_at,
            decided_at=row.decided_at,
            decided_by=row.decided_by_name or "",
            decided_by_me=row.decided_by == officer.id,
            review_on=row.review_on,
        )
        for row in rows
    )


def _consent(row: Row, addressees: Addressees) -> ConsentLine:
    return ConsentLine(
        status=row.status,
        form=row.form,
        representative=row.representative_name,
        relation=row.relation,
        resident=row.resident_name,
        asked_at=row.asked_at,
        answered_at=row.answered_at,
        withdrawn_at=row.withdrawn_at,
        ends_on=row.ends_on,
        recorded_by=row.recorded_by_name or "",
        written_follow_up=row.written_follow_up,
        may_share=addressees.may_share,
    )


def _bubbles(connection: Connection, case: Row, people: dict[str, Party]) -> tuple[Bubble, ...]:
    inbound = case_pages.heard(connection, case.id, case.address_id, case.received_at, MOST)
    outbound = case_pages.said(connection, case.id, case.address_id, case.received_at, MOST)
    roles = {party.address_id: role for role, party in people.items()}
    channels = {party.address_id: party.channel for party in people.values()}
    return bubbles_of(inbound, outbound, channels, roles)


def _ledger(rows: Sequence[Row]) -> Sequence[LedgerLine]:
    return [
        LedgerLine(row.at, row.actor, row.staff_name or "", row.event, row.data) for row in rows
    ]


def _files(connection: Connection, case_id: int) -> tuple[File, ...]:
    return tuple(
        File(
            row.id,
            row.file_name,
            row.content_type,
            row.status,
            row.size,
            row.received_at,
        )
        for row in case_pages.attachments_of(connection, case_id)
    )
