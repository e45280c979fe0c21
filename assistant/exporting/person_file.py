"""All that is held of one person, for a member of staff to check and send (FACT-SAR).

Software sends none of it. What is about somebody else, and what staff wrote among themselves, is marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.exporting.case_file import case_file
from assistant.exporting.plain import plain, plain_value
from assistant.exporting.said import messages
from cases.policy_packs import Packs
from storage import person_records
from storage.person_records import consents_given_to, was_written, wrote

SOMEBODY_ELSE, STAFF_ONLY, CLOSED_OFF = "somebody_else", "staff_only", "closed_off"
AMONG_STAFF = ("promises", "happened", "decisions", "tasks", "part_of_it", "learning", "ledger")
"""Parts of a case in which staff write for one another."""


def person_file(
    connection: Connection, packs: Packs, person_ids: Sequence[int], now: datetime
) -> dict[str, Any]:
    """Everything, as plain values; `check` says what a person must look at before it is sent."""
    addresses = person_records.addresses(connection, person_ids)
    at = [row.id for row in addresses]
    own = person_records.own_cases(connection, person_ids)
    return {
        "to_check": _to_check(connection, person_ids, own),
        "person": _rows(person_records.people(connection, person_ids)),
        "addresses": _rows(addresses),
        "adjustments": _rows(person_records.needs(connection, person_ids), "decided_by"),
        "conversations": _messages(connection, addresses, None),
        "remembered": _rows(person_records.memories(connection, at)),
        "codes_asked": _rows(person_records.codes_asked(connection, at)),
        "cases": [_own_case(connection, packs, case, addresses, now) for case in own],
        "for_somebody_else": _for_others(connection, person_ids, addresses),
        "tasks": _marked(_rows(person_records.tasks_without_case(connection, at))),
        "ledger": _marked(_rows(person_records.ledger_without_case(connection, at))),
    }


def _own_case(
    connection: Connection, packs: Packs, case: Row, addresses: Sequence[Row], now: datetime
) -> dict[str, Any]:
    file = case_file(connection, case, packs.version(case.policy_version), now)
    mine = {row.value for row in addresses}
    if case.only_for:
        file = {"check": CLOSED_OFF, **file}
    if file["consent"]:
        file["consent"]["check"] = SOMEBODY_ELSE
    for part in ("people", "messages", "letters"):
        for one in file[part]:
            if (one.get("value") or one.get("from") or one.get("to")) not in mine:
                one["check"] = SOMEBODY_ELSE
    for part in AMONG_STAFF:
        if file[part]:
            file[part] = _marked(file[part])
    return file


def _for_others(
    connection: Connection, person_ids: Sequence[int], addresses: Sequence[Row]
) -> list[dict[str, Any]]:
    """What they wrote and were written on somebody else's case; of the case itself, the number."""
    consents = {row.case_id: row for row in consents_given_to(connection, person_ids)}
    return [
        {
            "check": SOMEBODY_ELSE,
            "reference": case.reference,
            "kind": case.kind,
            "acting": plain(consents[case.id]) if case.id in consents else None,
            "messages": _messages(connection, addresses, case.id),
        }
        for case in person_records.cases_for_others(connection, person_ids)
    ]


def _messages(
    connection: Connection, addresses: Sequence[Row], case_id: int | None
) -> list[dict[str, Any]]:
    at = [row.id for row in addresses]
    values = {row.id: row.value for row in addresses}
    return messages(wrote(connection, at, case_id), was_written(connection, at, case_id), values)


def _to_check(
    connection: Connection, person_ids: Sequence[int], own: Sequence[Row]
) -> dict[str, Any]:
    """Where a person has to look, before anything else."""
    others = person_records.cases_for_others(connection, person_ids)
    return {
        "cases_of_their_own": [case.reference for case in own],
        "cases_only_one_role_may_see": [case.reference for case in own if case.only_for],
        "cases_of_somebody_else": [case.reference for case in others],
    }


def _marked(part: Any) -> Any:
    """The part, marked as written among staff."""
    if isinstance(part, list):
        return [{"check": STAFF_ONLY, **plain_value(one)} for one in part]
    return {"check": STAFF_ONLY, **part}


def _rows(rows: Sequence[Row], *leave_out: str) -> list[dict[str, Any]]:
    return [plain(row, leave_out) for row in rows]
