"""Where a case's row stands, in the terms of the rules."""

from __future__ import annotations

from sqlalchemy import Row

from assistant.desk.refusals import NotAllowed, Reason, from_rules
from cases.case import CaseKind, CaseState
from cases.policy import Policy
from cases.stages import Standing, allowed

ENDED = {
    CaseState.NOT_ACCEPTED: Standing.NOT_ACCEPTED,
    CaseState.WITHDRAWN: Standing.WITHDRAWN,
    CaseState.CLOSED: Standing.CLOSED,
}


def standing_of(case: Row) -> Standing:
    """Where this complaint stands; a case at no stage yet is only logged."""
    ended = ENDED.get(CaseState(case.state))
    if ended:
        return ended
    if case.stage is None:
        return Standing.LOGGED
    if case.stage == 2:
        return Standing.STAGE_2
    return Standing.STAGE_1_ANSWERED if case.responded_at else Standing.STAGE_1


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
