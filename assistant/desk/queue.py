"""What an officer sees first: the cases that wait, danger first, then by the next legal date."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, Row

from assistant.clock_facts import NOTHING, Beside, beside, case_deadlines
from assistant.desk.date_lines import DateLine, date_line
from assistant.desk.numbers import e164
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from cases.brands import brand_of
from cases.case import CaseKind, CaseState
from cases.deadlines import next_deadline
from storage.case_search import found_cases
from storage.queue import Place, Sieve, queue_page
from storage.who_sees import Who

PAGE = 30
OWN = "own"
"""In place of a brand: the cases that are the landlord's own."""
VIEWS = (
    "complaints",
    "mine",
    "unclaimed",
    "late",
    "danger",
    "requests",
    "compliments",
    "unfinished",
    "everything",
)
"""The saved views, in the order they are shown; tasks are a page of their own."""


@dataclass(frozen=True, slots=True)
class Line:
    """One case in a list. `who` is the resident, or whoever wrote while we do not know them."""

    reference: str
    kind: str
    stage: int | None
    state: str
    danger: bool
    unfinished: bool
    who: str
    by_representative: bool
    home: str
    words: str
    category: str
    channel: str
    flags: tuple[str, ...]
    queue: str
    brand: str
    priority: str
    handler: str
    mine: bool
    received_at: datetime
    next_date: DateLine | None


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list; `after` opens the next, empty at the end."""

    lines: tuple[Line, ...]
    after: str = ""


def queue(
    connection: Connection,
    parts: Parts,
    officer: Officer,
    view: str,
    after: str = "",
    brand: str = "",
) -> Listed:
    """A page of a view, `PAGE` lines long; an unknown view or place is the first one's start.

    `brand` leaves one brand's cases, or with `OWN` those of none; empty leaves all.
    """
    sieve = _sieve(view, officer, parts.clock())
    if brand:
        sieve = replace(sieve, brand="" if brand == OWN else brand)
    who = Who(officer.id, officer.role)
    rows = queue_page(connection, officer.landlord, sieve, place_from(after), PAGE + 1, who)
    shown, more = rows[:PAGE], len(rows) > PAGE
    return Listed(lines(connection, parts, officer, shown), place_text(shown[-1]) if more else "")


def search(connection: Connection, parts: Parts, officer: Officer, words: str) -> Listed:
    """Cases, open or closed, newest first, and no more than one page of them."""
    who = Who(officer.id, officer.role)
    number = e164(words) or ""
    rows = found_cases(connection, officer.landlord, who, words.strip(), number, PAGE)
    return Listed(lines(connection, parts, officer, rows))


def place_text(row: Row) -> str:
    """Where a row stands, for an address."""
    due = row.next_due.isoformat() if row.next_due else None
    packed = json.dumps([int(row.danger), due, row.id], separators=(",", ":"))
    return base64.urlsafe_b64encode(packed.encode()).decode().rstrip("=")


def place_from(text: str) -> Place | None:
    """The place of such a text; None for anything else."""
    try:
        danger, due, id_ = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        moment = datetime.fromisoformat(due) if due else None
        return Place(bool(danger), moment, int(id_))
    except (ValueError, TypeError, binascii.Error):
        return None


def _sieve(view: str, officer: Officer, now: datetime) -> Sieve:
    views: Mapping[str, Sieve] = {
        # What staff see first: nobody in danger may be a click away.
        "complaints": Sieve(kinds=(CaseKind.COMPLAINT,), and_danger=True),
        "mine": Sieve(handler_id=officer.id),
        "unclaimed": Sieve(unclaimed=True),
        "late": Sieve(late_at=now),
        "danger": Sieve(danger=True),
        "requests": Sieve(kinds=(CaseKind.SERVICE_REQUEST, CaseKind.DISSATISFACTION_NOT_PURSUED)),
        "compliments": Sieve(kinds=(CaseKind.COMPLIMENT, CaseKind.COMMENT)),
        "unfinished": Sieve(unfinished=True),
        "everything": Sieve(),
    }
    return views.get(view, views["complaints"])


def lines(
    connection: Connection, parts: Parts, officer: Officer, rows: Sequence[Row]
) -> tuple[Line, ...]:
    """Cases as a list shows them."""
    known = beside(connection, [row.id for row in rows]) if rows else {}
    return tuple(_line(parts, officer, row, known.get(row.id, NOTHING)) for row in rows)


def _line(parts: Parts, officer: Officer, row: Row, known: Beside) -> Line:
    return Line(
        reference=row.reference,
        kind=row.kind,
        stage=row.stage,
        state=row.state,
        danger=row.danger,
        unfinished=row.conversation == "unfinished",
        who=row.resident_name or row.writer_name,
        by_representative="representative" in row.flags,
        home=row.home or "",
        words=row.original_words,
        category=row.category,
        channel=row.channel,
        flags=tuple(row.flags),
        queue=row.queue,
        brand=_brand(parts, row),
        priority=row.priority,
        handler=row.handler_name or "",
        mine=row.handler_id == officer.id,
        received_at=row.received_at,
        next_date=_next_date(parts, row, known) if CaseState(row.state).is_open else None,
    )


def _brand(parts: Parts, row: Row) -> str:
    """The brand's name; empty where it is the landlord's own."""
    known = brand_of(parts.policies.version(row.policy_version), row.fields.get("brand", ""))
    return known.name if known else ""


def _next_date(parts: Parts, row: Row, known: Beside) -> DateLine | None:
    policy, now = parts.policies.version(row.policy_version), parts.clock()
    governs = next_deadline(case_deadlines(row, policy, known), now)
    return date_line(governs, policy, now, governs=True) if governs else None
