"""The desk in an incident: a senior begins and ends it, sees whom it touches, and has them told (HOC-8.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, Row

from assistant import incidents
from assistant.desk.addressees import addressees_of
from assistant.desk.message import UNSAFE
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.queue import Listed, lines
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.work import Work
from assistant.incidents import TELL_AFFECTED, IncidentRefused, Notice
from cases.dates import uk_date
from cases.policy import Policy
from cases.roles import has_one_of, seniors
from conversations.events import Said
from storage.case_changes import note, was_done
from storage.incidents import Reached, incident_on, told_of
from storage.tasks import add_task_once
from storage.who_sees import Who

MANAGER = "manager"
RULE = ("HOC-8.5",)
WRITTEN = "incident_affected"
"""The kind of the message that whoever is touched gets."""
NOBODY_YET: Reached = (0, 0)


@dataclass(frozen=True, slots=True)
class OnNow:
    """The incident that is on, as pages show it; `overdue` once the day hoped for has passed."""

    id: int
    words: str
    since: date
    back_on: date
    given_by: str
    overdue: bool


@dataclass(frozen=True, slots=True)
class IncidentPage:
    """All of it: whether one is on, whom it touches, and whether this officer may begin or end it."""

    on: OnNow | None
    affected: Listed
    may_change: bool


def page(connection: Connection, parts: Parts, officer: Officer) -> IncidentPage:
    """What the page shows."""
    row = incident_on(connection, officer.landlord)
    rows = incidents.affected(connection, row, parts.clock(), _who(officer)) if row else ()
    return IncidentPage(
        on_now(connection, parts, officer),
        Listed(lines(connection, parts, officer, rows)),
        _may_change(parts, officer),
    )


def on_now(connection: Connection, parts: Parts, officer: Officer) -> OnNow | None:
    """The incident of this officer's landlord, for a banner."""
    row = incident_on(connection, officer.landlord)
    if row is None:
        return None
    overdue = row.back_on < uk_date(parts.clock())
    return OnNow(row.id, row.words, row.since, row.back_on, row.given_by, overdue)


def start(connection: Connection, parts: Parts, officer: Officer, notice: Notice) -> None:
    """Begin one, in the landlord's words."""
    _must_be_manager(parts, officer)
    try:
        incidents.start(connection, _policy(parts, officer), notice, parts.clock(), officer.id)
    except IncidentRefused as refused:
        raise _as_reasons(refused) from refused


def end(connection: Connection, parts: Parts, officer: Officer) -> None:
    """End the one that is on."""
    _must_be_manager(parts, officer)
    try:
        incidents.end(connection, _policy(parts, officer), parts.clock(), officer.id, officer.name)
    except IncidentRefused as refused:
        raise _as_reasons(refused) from refused


def tell_affected(parts: Parts, officer: Officer) -> int:
    """Write to everybody with a case that it touches; how many were written to.

    Each conversation once, however many cases. Where we may not write, a person gets a task. So
    many cases are kept at a time: cut off half-way, or pressed again, it goes on where it was.
    """
    _must_be_manager(parts, officer)
    written, place = 0, NOBODY_YET
    while place is not None:
        with parts.database.begin() as connection:
            place, told = _tell_some(connection, parts, officer, place)
        written += told
    return written


def _tell_some(
    connection: Connection, parts: Parts, officer: Officer, after: Reached
) -> tuple[Reached | None, int]:
    """The next cases: how far it came, None once that was all, and how many were written to."""
    on = incident_on(connection, officer.landlord, locked=True)
    if on is None:
        raise NotAllowed(Reason("no_incident", RULE))
    before = told_of(connection, on.landlord, WRITTEN, on.started_at)
    reached = set(before)
    cases = incidents.to_tell(connection, on, parts.clock(), _who(officer), after)
    for case in cases:
        if not was_done(connection, _once(on), case_id=case.id):
            reached |= _tell(connection, parts, officer, on, case, reached)
    return (cases[-1].rank, cases[-1].id) if cases else None, len(reached - before)


def _tell(
    connection: Connection,
    parts: Parts,
    officer: Officer,
    on: Row,
    case: Row,
    reached: set[int],
) -> set[int]:
    """Tell this case's people, but for those `reached` already; all of its people."""
    now = parts.clock()
    policy = parts.policies.version(case.policy_version)
    work = Work(connection, officer, case, policy, parts, now)
    addresses = _where(connection, case, uk_date(now))
    if not addresses:
        _leave_to_a_person(connection, parts, on, case)
        return set()
    facts = {"reference": case.reference, "words": on.words}
    facts |= {"since": on.since, "back_on": on.back_on}
    for address_id in sorted(addresses - reached):
        work.say(address_id, Said("incident.affected", facts))
    note(
        connection,
        landlord=case.landlord,
        at=now,
        staff_id=officer.id,
        case_id=case.id,
        event="incident_written",
        data={"incident": on.id, "what": on.words, "once": _once(on)},
    )
    return addresses


def _where(connection: Connection, case: Row, today: date) -> set[int]:
    """Where this case's people may be written to; nowhere where a phone may be watched."""
    if UNSAFE.intersection(case.flags):
        return set()
    try:
        return set(addressees_of(connection, case, today).addresses())
    except NotAllowed:
        return set()


def _leave_to_a_person(connection: Connection, parts: Parts, on: Row, case: Row) -> None:
    add_task_once(
        connection,
        landlord=case.landlord,
        kind=TELL_AFFECTED,
        once=f"{TELL_AFFECTED}:{on.id}:{case.id}",
        at=parts.clock(),
        case_id=case.id,
        data={"words": on.words, "incident": on.id},
    )


def _once(on: Row) -> str:
    return f"incident:{on.id}"


def _who(officer: Officer) -> Who:
    return Who(officer.id, officer.role)


def _policy(parts: Parts, officer: Officer) -> Policy:
    return parts.policies.policy(officer.landlord, uk_date(parts.clock()))


def _may_change(parts: Parts, officer: Officer) -> bool:
    return has_one_of(officer.role, (MANAGER, *seniors(_policy(parts, officer))))


def _must_be_manager(parts: Parts, officer: Officer) -> None:
    if not _may_change(parts, officer):
        raise NotAllowed(Reason("not_a_manager", RULE))


def _as_reasons(refused: IncidentRefused) -> NotAllowed:
    return NotAllowed(*(Reason(name, RULE) for name in refused.names))
