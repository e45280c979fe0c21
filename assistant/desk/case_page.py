"""Reads everything of one case."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from assistant.desk.access import sees
from assistant.desk.addressees import Addressees, addressees_of
from assistant.desk.adjustments import adjusted_people
from assistant.desk.after_acknowledging import after_acknowledging
from assistant.desk.began_line import began_line
from assistant.desk.case_view import (
    AdjustmentLine,
    CasePage,
    ConsentLine,
    LedgerLine,
)
from assistant.desk.conversation import MOST, Bubble, Party, bubbles_of, party_of
from assistant.desk.date_lines import date_lines
from assistant.desk.definition import definition_of
from assistant.desk.evidence import Evidence, by_line, evidence_of, whose_case
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.refusals import NotFound
from assistant.desk.task_lines import task_line
from assistant.desk.told import told
from cases.brands import brand_of
from cases.dates import uk_date
from storage import case_pages
from storage.case_changes import case_of
from storage.tasks import tasks_of_case

LEDGER = 200


def case_page(connection: Connection, parts: Parts, officer: Officer, reference: str) -> CasePage:
    """A case of this officer's landlord; `NotFound` otherwise."""
    case = case_of(connection, officer.landlord, reference)
    if case is None or not sees(connection, officer, case):
        raise NotFound(reference)
    now = parts.clock()
    policy = parts.policies.version(case.policy_version)
    brand = brand_of(policy, case.fields.get("brand", ""))
    addressees = addressees_of(connection, case, uk_date(now))
    known = beside(connection, [case.id]).get(case.id, NOTHING)
    people = _parties(connection, case, addressees)
    consent = case_pages.consent_of(connection, case.id)
    evidence = evidence_of(connection, whose_case(case))
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
        brand=brand.name if brand else "",
        liaison=brand.liaison if brand else "",
        brands=tuple((one.id, one.name) for one in policy.landlord.brands),
        priority=case.priority,
        unfinished=case.conversation == "unfinished",
        words=case.original_words,
        fields=told(case.fields),
        began=began_line(case, policy),
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
        reviewer=case_pages.handler_name(connection, case.reviewer_id),
        mine=case.handler_id == officer.id,
        **after_acknowledging(connection, case, policy, officer, now),
        linked=case_pages.reference_of(connection, case.service_request_id),
        definition=definition_of(case),
        definition_agreed_at=case.definition_agreed_at,
        resident=people.get("resident"),
        representative=people.get("representative"),
        addressees=addressees,
        adjustments=_adjustments(connection, case),
        consent=_consent(consent, addressees) if consent else None,
        dates=date_lines(case_deadlines(case, policy, known), policy, now),
        bubbles=_bubbles(connection, case, people, evidence),
        tasks=tuple(task_line(row, now) for row in tasks_of_case(connection, case.id)),
        ledger=tuple(_ledger(case_pages.ledger_of(connection, case.id, LEDGER))),
        files=evidence,
    )


def _parties(connection: Connection, case: Row, to: Addressees) -> dict[str, Party]:
    roles = {"resident": to.resident, "representative": to.representative}
    there = {role: at for role, at in roles.items() if at is not None}
    known = case_pages.contacts(connection, list(there.values()))
    return {role: party_of(known[at]) for role, at in there.items()}


def _adjustments(connection: Connection, case: Row) -> tuple[AdjustmentLine, ...]:
    rows = case_pages.adjustments_of(connection, adjusted_people(connection, case))
    return tuple(
        AdjustmentLine(
            code=row.code,
            words=row.words,
            status=row.status,
            asked_at=row.asked_at,
            decided_at=row.decided_at,
            decided_by=row.decided_by_name or "",
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
        scope=row.scope,
        file=row.attachment_id,
    )


def _bubbles(
    connection: Connection, case: Row, people: dict[str, Party], evidence: Sequence[Evidence]
) -> tuple[Bubble, ...]:
    inbound = case_pages.heard(connection, case.id, case.address_id, case.received_at, MOST)
    outbound = case_pages.said(connection, case.id, case.address_id, case.received_at, MOST)
    roles = {party.address_id: role for role, party in people.items()}
    channels = {party.address_id: party.channel for party in people.values()}
    return bubbles_of(inbound, outbound, channels, roles, by_line(evidence))


def _ledger(rows: Sequence[Row]) -> Sequence[LedgerLine]:
    return [
        LedgerLine(row.at, row.actor, row.staff_name or "", row.event, row.data) for row in rows
    ]
