"""A member of staff is part of what is complained of, or no longer only one team may see the case."""

from __future__ import annotations

from assistant.desk.refusals import NotAllowed, Reason, from_rules
from assistant.desk.work import Work
from cases.blocked import blocked
from cases.roles import has_one_of, has_role, titles
from storage.involved import involve
from storage.staff import staff_by_id

NAMED = "named"


def name_involved(work: Work, staff_id: int, why: str) -> None:
    """From now on this colleague cannot have the case, and never sees it where it is closed off."""
    colleague = staff_by_id(work.connection, staff_id)
    if colleague is None or colleague.landlord != work.officer.landlord:
        raise NotAllowed(Reason("no_such_colleague"))
    if not why.strip():
        raise NotAllowed(Reason("why_involved", ("HOC-5.8",)))
    involve(work.connection, work.case.id, colleague.id, NAMED)
    if work.case.handler_id == colleague.id:
        work.change(handler_id=None)
    work.note("colleague_involved", who=colleague.name, why=why.strip())


def limit_access(work: Work, role: str, why: str) -> None:
    """Only one role sees the case; an empty role opens it to everybody again."""
    if not why.strip():
        raise NotAllowed(Reason("why_limited", ("PFP-P1.12",)))
    if role and not has_one_of(role, titles(work.policy)):
        raise NotAllowed(Reason("no_such_role"))
    if work.case.only_for and not has_role(work.officer.role, work.case.only_for):
        raise NotAllowed(from_rules(blocked("named_in_complaint")))
    work.change(only_for=role)
    work.note("access_limited", role=role, why=why.strip())
