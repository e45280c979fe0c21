"""What may be done to a case from where it stands."""

from __future__ import annotations

from sqlalchemy import Row

from assistant.desk.refusals import NotAllowed, Reason, from_rules
from assistant.standing_of import standing_of
from cases.case import CaseKind
from cases.policy import Policy
from cases.stages import allowed

__all__ = ["must_be_allowed", "must_be_complaint", "standing_of"]


def must_be_complaint(case: Row) -> None:
    """Only a complaint has stages, acknowledgements and responses (HOC-1.4)."""
    if case.kind != CaseKind.COMPLAINT:
        raise NotAllowed(Reason("not_a_complaint", ("HOC-1.4",)))


def must_be_allowed(case: Row, move: str, policy: Policy) -> None:
    """Refuses a move that the table of stages does not have from here."""
    must_be_complaint(case)
    blocked = allowed(standing_of(case), move, policy)
    if blocked:
        raise NotAllowed(from_rules(blocked))
