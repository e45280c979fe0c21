"""A person says what a hazard is and since when the landlord knew, and that it was dealt with.

FACT-AWAAB: the clock counts from awareness, never from the complaint (C32).
"""

from __future__ import annotations

from datetime import date, datetime, time

from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.settle import settle_clock
from assistant.desk.work import Work
from cases.clock_facts import What
from cases.dates import LONDON, uk_date
from cases.hazards import hazard_flags
from storage.happenings import add_happening, waiting

KINDS = {
    "significant": What.HAZARD_KNOWN,
    "emergency": What.EMERGENCY_HAZARD_KNOWN,
    "maybe_emergency": What.MAYBE_EMERGENCY_HAZARD,
}


def know_hazard(work: Work, kind: str, since: date | None, why: str) -> None:
    """The landlord has known of this since that day; today's counts from now."""
    if kind not in KINDS or not why.strip():
        raise NotAllowed(Reason("hazard_why", ("FACT-AWAAB",)))
    if since is not None and since > uk_date(work.now):
        raise NotAllowed(Reason("date_not_yet", ("FACT-AWAAB",)))
    what, at = KINDS[kind], _moment(work, since)
    add_happening(
        work.connection,
        landlord=work.case.landlord,
        case_id=work.case.id,
        what=what.value,
        at=at,
        data={"why": why.strip()},
        noted_by=work.officer.id,
    )
    in_force = uk_date(at) >= work.policy.hazards.from_date
    work.flag(*hazard_flags((what,), work.policy.nation, in_force=in_force))
    work.note("hazard_known", kind=kind, since=uk_date(at).isoformat(), why=why.strip())


def settle_hazard(work: Work, kind: str, what_was_done: str) -> None:
    """Investigated, made safe, or assessed as none: what was found and done is kept."""
    if kind not in KINDS or not what_was_done.strip():
        raise NotAllowed(Reason("what_was_done", ("FACT-AWAAB",)))
    if waiting(work.connection, work.case.id, KINDS[kind].value) is None:
        raise NotAllowed(Reason("no_hazard_waits", ("FACT-AWAAB",)))
    settle_clock(work, KINDS[kind], what_was_done.strip())
    work.note("hazard_settled", kind=kind, what=what_was_done.strip())


def _moment(work: Work, since: date | None) -> datetime:
    if since is None or since == uk_date(work.now):
        return work.now
    return datetime.combine(since, time(), LONDON)
