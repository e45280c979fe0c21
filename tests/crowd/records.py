"""What anybody at the landlord could look up: messages, cases, tasks and consents as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, select, text

from messages.addresses import Address, Channel
from storage.cases import CaseRow
from storage.database import Database

OVER = ("closed", "withdrawn", "not_accepted")

_EVERYTHING = """
    SELECT
      (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (
         SELECT o.id, a.channel, a.value, c.reference, o.staff_id IS NOT NULL AS by_staff,
                o.kinds, o.body, o.choices, o.status
           FROM outbox o JOIN address a ON a.id = o.address_id
           LEFT JOIN "case" c ON c.id = o.case_id WHERE o.id > :sent) x) AS sent,
      (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (
         SELECT id, body FROM inbox WHERE id > :heard) x) AS heard,
      (SELECT coalesce(json_agg(x ORDER BY x.id), '[]') FROM (
         SELECT id, event FROM ledger WHERE id > :noted) x) AS noted,
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT id, kind, urgent, done_at IS NULL AS waits FROM task) x) AS tasks,
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT c.reference, k.status, r.channel AS for_channel, r.value AS for_value,
                w.channel, w.value
           FROM consent k JOIN "case" c ON c.id = k.case_id
           JOIN address w ON w.id = k.representative_address_id
           LEFT JOIN address r ON r.id = k.resident_address_id) x) AS consents,
      (SELECT coalesce(json_agg(x), '[]') FROM (
         SELECT a.id, a.channel, a.value, s.with_staff_since IS NOT NULL AS with_staff
           FROM address a LEFT JOIN session s ON s.address_id = a.id) x) AS places
"""


@dataclass(frozen=True, slots=True)
class Message:
    """One message out, as the person at `to` sees it."""

    id: int
    to: Address
    reference: str | None
    by_staff: bool
    kinds: tuple[str, ...]
    text: str
    choices: tuple[tuple[str, str], ...]
    status: str


@dataclass(frozen=True, slots=True)
class Task:
    """Something that a member of staff has to do, or had."""

    id: int
    kind: str
    urgent: bool
    waits: bool


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether the resident at `resident` lets `representative` act; None where nobody was asked."""

    reference: str
    status: str
    representative: Address
    resident: Address | None


@dataclass(frozen=True, slots=True)
class Case:
    """A case as it stands, and the addresses it belongs to."""

    row: Row[Any]
    at: Address
    resident_at: Address | None
    request: str | None

    @property
    def reference(self) -> str:
        """Its number."""
        return str(self.row.reference)

    @property
    def is_open(self) -> bool:
        """Somebody still owes something."""
        return self.row.state not in OVER

    @property
    def is_complaint(self) -> bool:
        """Rather than a request, praise or an alert."""
        return bool(self.row.kind == "complaint")


@dataclass(frozen=True, slots=True)
class Records:
    """Everything at one moment; `sent`, `heard` and `noted` are new since the moment before.

    `heard` has the words of messages in, `noted` the ledger's names of what happened.
    """

    cases: Mapping[str, Case]
    tasks: Mapping[int, Task]
    consents: Mapping[str, Consent]
    with_staff: frozenset[Address]
    sent: tuple[Message, ...]
    heard: tuple[str, ...]
    noted: tuple[str, ...]
    ends: Mapping[str, int]

    def complaints_at(self, address: Address) -> list[Case]:
        """Open complaints that were made from here."""
        mine = (case for case in self.cases.values() if case.at == address)
        return [case for case in mine if case.is_complaint and case.is_open]


NOTHING_YET = {"sent": 0, "heard": 0, "noted": 0}


def read_records(database: Database, ends: Mapping[str, int] = NOTHING_YET) -> Records:
    """Look everything up; `ends` are the last numbers seen the time before."""
    with database.begin() as connection:
        found = connection.execute(text(_EVERYTHING), dict(ends)).one()
        cases = connection.execute(select(CaseRow).order_by(CaseRow.id)).all()
    where = {one["id"]: _address(one) for one in found.places}
    references = {case.id: case.reference for case in cases}
    return Records(
        cases={
            case.reference: Case(
                row=case,
                at=where[case.address_id],
                resident_at=where.get(case.resident_address_id),
                request=references.get(case.service_request_id),
            )
            for case in cases
        },
        tasks={one["id"]: Task(**one) for one in found.tasks},
        consents={one["reference"]: _consent(one) for one in found.consents},
        with_staff=frozenset(_address(one) for one in found.places if one["with_staff"]),
        sent=tuple(map(_message, found.sent)),
        heard=tuple(one["body"] for one in found.heard),
        noted=tuple(one["event"] for one in found.noted),
        ends={name: _last(getattr(found, name), ends[name]) for name in NOTHING_YET},
    )


def _last(rows: list[dict[str, Any]], before: int) -> int:
    return int(rows[-1]["id"]) if rows else before


def _message(one: dict[str, Any]) -> Message:
    return Message(
        id=one["id"],
        to=_address(one),
        reference=one["reference"],
        by_staff=one["by_staff"],
        kinds=tuple(one["kinds"]),
        text=one["body"],
        choices=tuple((choice["value"], choice["label"]) for choice in one["choices"]),
        status=one["status"],
    )


def _consent(one: dict[str, Any]) -> Consent:
    asked = one["for_value"] is not None
    return Consent(
        reference=one["reference"],
        status=one["status"],
        representative=_address(one),
        resident=Address(Channel(one["for_channel"]), one["for_value"]) if asked else None,
    )


def _address(one: dict[str, Any]) -> Address:
    return Address(Channel(one["channel"]), one["value"])
