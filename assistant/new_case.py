"""A case as it is first written, whoever opens it: its queue, its dates, what is known of hazards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.clock_facts import FROM_FLAGS
from cases.access import only_for
from cases.brands import brand_of
from cases.case import CaseKind
from cases.clock_facts import ClockFacts, Happening, What
from cases.dates import end_of, uk_date
from cases.deadline import Deadline
from cases.deadlines import deadlines, next_deadline
from cases.hazards import hazard_clocks, hazard_flags
from cases.policy import Policy
from cases.routing import route
from storage.happenings import add_happening, happened
from storage.new_cases import open_case

STAGE = {CaseKind.COMPLAINT: 1}
BINDING = ("stage1_ack_due", "stage1_response_due")


@dataclass(frozen=True, slots=True)
class NewCase:
    """What is known of a case when it is opened; both moments are in UTC."""

    kind: CaseKind
    reference: str
    words: str
    received_at: datetime
    now: datetime
    channel: str
    address_id: int
    person_id: int | None
    category: str = "other"
    topic: str = ""
    flags: Sequence[str] = ()
    dangers: Sequence[str] = ()
    inbox_id: int | None = None
    brand: str = ""


def open_new(
    connection: Connection, policy: Policy, new: NewCase, changes: dict[str, Any] | None = None
) -> tuple[int, tuple[Deadline, ...]]:
    """Keep the case under this policy; its number, and the dates that follow."""
    hazards = hazard_clocks(new.category, new.dangers, new.flags)
    flags = _flags(new, policy, hazards)
    found = deadlines(_clock_facts(new, flags, hazards), policy)
    routed = route(new.kind, new.category, new.dangers, flags, policy, brand=new.brand)
    due, due_name = _next_due(found, new.now, (changes or {}).get("next_update_on"))
    row = {
        "landlord": policy.id,
        "reference": new.reference,
        "kind": new.kind.value,
        "policy_version": policy.version,
        "channel": new.channel,
        "category": new.category,
        "stage": STAGE.get(new.kind),
        "person_id": new.person_id,
        "address_id": new.address_id,
        "resident_address_id": new.address_id,
        "service_request_id": None,
        "first_inbox_id": new.inbox_id,
        "original_words": new.words,
        "fields": _fields(new, policy),
        "flags": flags,
        "queue": routed.queue,
        "priority": routed.priority.word,
        "only_for": only_for(flags, policy),
        "danger": bool(new.dangers),
        "definition": {},
        "received_at": new.received_at,
        "opened_at": new.now,
        "next_due": due,
        "next_due_name": due_name,
        "told_dates": {d.name: d.due.isoformat() for d in found if d.name in BINDING},
        **(changes or {}),
    }
    case_id = open_case(connection, row)
    keep_hazards(connection, policy.id, case_id, hazards, new.received_at)
    return case_id, found


def keep_hazards(
    connection: Connection, landlord: str, case_id: int, hazards: Sequence[What], at: datetime
) -> None:
    """The landlord has known of these since then; what was known before is not kept twice."""
    for what in hazards:
        if not happened(connection, case_id, what.value):
            add_happening(connection, landlord=landlord, case_id=case_id, what=what.value, at=at)


def _fields(new: NewCase, policy: Policy) -> dict[str, Any]:
    """What is known of it at once; a brand that the pack does not know is the landlord's own."""
    brand = new.brand if brand_of(policy, new.brand) else ""
    known = {"topic": new.topic, "brand": brand}
    return {name: value for name, value in known.items() if value}


def _flags(new: NewCase, policy: Policy, hazards: Sequence[What]) -> list[str]:
    in_force = uk_date(new.received_at) >= policy.hazards.from_date
    seen = hazard_flags(hazards, policy.nation, in_force=in_force)
    return list(dict.fromkeys((*new.flags, *seen)))


def _next_due(
    found: Sequence[Deadline], now: datetime, told: date | None
) -> tuple[datetime | None, str]:
    """The date the queue is sorted by: the law's, else the day we said the person would hear."""
    if governs := next_deadline(found, now):
        return governs.late_from.astimezone(UTC), governs.name
    if told:
        return end_of(told).astimezone(UTC), "next_update_due"
    return None, ""


def _clock_facts(new: NewCase, flags: Sequence[str], hazards: Sequence[What]) -> ClockFacts:
    said = [what for what, flag in FROM_FLAGS.items() if flag in flags]
    asked = [What.REQUEST_REPORTED] if new.kind is CaseKind.SERVICE_REQUEST else []
    return ClockFacts(
        received_at=new.received_at,
        kind=new.kind,
        anonymous="anonymous" in flags,
        happenings=tuple(Happening(what, new.received_at) for what in (*asked, *said, *hazards)),
    )


def is_settled(case: Row[Any]) -> bool:
    """What the complaint is has been told to the resident, so that more of it may be a new one."""
    return case.acknowledged_at is not None or case.responded_at is not None
