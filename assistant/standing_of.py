"""Where a case's row stands, in the terms of the rules."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row

from cases.case import CaseState
from cases.stages import Standing

ENDED = {
    CaseState.NOT_ACCEPTED: Standing.NOT_ACCEPTED,
    CaseState.WITHDRAWN: Standing.WITHDRAWN,
    CaseState.CLOSED: Standing.CLOSED,
}


def standing_of(case: Row[Any]) -> Standing:
    """Where this complaint stands; a case at no stage yet is only logged."""
    ended = ENDED.get(CaseState(case.state))
    if ended:
        return ended
    if case.stage is None:
        return Standing.LOGGED
    if case.stage == 2:
        return Standing.STAGE_2_ANSWERED if case.stage2_responded_at else Standing.STAGE_2
    return Standing.STAGE_1_ANSWERED if case.responded_at else Standing.STAGE_1
