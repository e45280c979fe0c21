"""Everything on one case: words, dates with their working, messages, decisions, ledger (HOC-5.12)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, beside, case_deadlines
from assistant.desk.adjustments import adjusted_people
from assistant.desk.evidence import whose_case
from assistant.exporting.plain import plain, plain_value
from assistant.exporting.said import letters, messages
from cases.deadline import Deadline, Duty
from cases.policy import Policy
from storage import case_pages
from storage.attachment_pages import attachments_of
from storage.happenings import happenings_of
from storage.involved import involved_in
from storage.promises import promises_of
from storage.tasks import tasks_of_case
from storage.whole_case import linked_to, values_at, whole_decisions, whole_ledger

EVERY = 1_000_000
"""Messages; no case has as many."""
BINDING = (Duty.OWED, Duty.TARGET)
"""Only what somebody owes can be late; a limit, and a date that another took the place of, cannot."""
APART = ("fields", "definition", "original_words", "learning")
"""Columns of a case that have a part of their own."""
OF_ANOTHER_TABLE = (
    "resident_address_id",
    "first_inbox_id",
    "handler_id",
    "service_request_id",
    "responded_by",
    "reviewer_id",
    "previous_case_id",
)


def case_file(connection: Connection, case: Row, policy: Policy, now: datetime) -> dict[str, Any]:
    """The whole record of a case as plain values, in the order that somebody would read it."""
    said = _messages(connection, case)
    consent = case_pages.consent_of(connection, case.id)
    return {
        "case": _case(connection, case),
        "people": _people(connection, case, consent),
        "original_words": case.original_words,
        "answers": plain_value(case.fields),
        "definition": plain_value(case.definition),
        "dates": _dates(connection, case, policy, now),
        "consent": plain(consent, _NUMBERS) if consent else None,
        "adjustments": _rows(
            case_pages.adjustments_of(connection, adjusted_people(connection, case)),
            "decided_by",
        ),
        "messages": said,
        "letters": letters(said),
        "files": file_list(connection, case),
        "promises": _rows(promises_of(connection, [case.id]), "promised_by", "done_by"),
        "happened": _rows(happenings_of(connection, [case.id]), "noted_by", "done_by"),
        "decisions": _rows(whole_decisions(connection, case.id), "proposed_by"),
        "tasks": _rows(tasks_of_case(connection, case.id), "claimed_by", "done_by", "reference"),
        "part_of_it": _rows(involved_in(connection, case.id)),
        "learning": plain_value(case.learning),
        "ledger": _rows(whole_ledger(connection, case.id)),
    }


_NUMBERS = ("representative_address_id", "resident_address_id", "recorded_by")


def file_list(connection: Connection, case: Row) -> list[dict[str, Any]]:
    """The files that people sent, with what proves that they are as they were sent."""
    return [
        {"number": row.id, **plain(row, ("inbox_id", "source", "body", "added_by"))}
        for row in attachments_of(connection, whose_case(case))
    ]


def _case(connection: Connection, case: Row) -> dict[str, Any]:
    return {
        **plain(case, (*APART, *OF_ANOTHER_TABLE)),
        "landlord": case.landlord,
        "handler": case_pages.handler_name(connection, case.handler_id),
        "reviewer": case_pages.handler_name(connection, case.reviewer_id),
        "answered_by": case_pages.handler_name(connection, case.responded_by),
        "linked": linked_to(connection, case),
    }


def _people(connection: Connection, case: Row, consent: Row | None) -> list[dict[str, Any]]:
    """Who writes, and where the resident is reached; the role is who they are in this case."""
    writer = "representative" if consent else "resident"
    roles = {case.address_id: writer}
    asked = consent.resident_address_id if consent else None
    for resident_address in (case.resident_address_id, asked):
        if resident_address is not None:
            roles.setdefault(resident_address, "resident")
    known = case_pages.contacts(connection, list(roles))
    return [{"role": role, **plain(known[at], ("with_staff_since",))} for at, role in roles.items()]


def _messages(connection: Connection, case: Row) -> list[dict[str, Any]]:
    inbound = case_pages.heard(connection, case.id, case.address_id, case.received_at, EVERY)
    outbound = case_pages.said(connection, case.id, case.address_id, case.received_at, EVERY)
    at = {row.address_id for row in (*inbound, *outbound)}
    return messages(inbound, outbound, values_at(connection, list(at)))


def _dates(
    connection: Connection, case: Row, policy: Policy, now: datetime
) -> list[dict[str, Any]]:
    known = beside(connection, [case.id]).get(case.id, NOTHING)
    return [_date(one, now) for one in case_deadlines(case, policy, known)]


def _date(deadline: Deadline, now: datetime) -> dict[str, Any]:
    return {
        "name": deadline.name,
        "due": deadline.due_text,
        "rules": [deadline.rule, *deadline.also_rules],
        "working": deadline.basis,
        "why": deadline.why,
        "duty": deadline.duty.value,
        "met_at": plain_value(deadline.met_at),
        "late": deadline.duty in BINDING and deadline.is_late(now),
    }


def _rows(rows: Sequence[Row], *leave_out: str) -> list[dict[str, Any]]:
    return [plain(row, leave_out) for row in rows]
