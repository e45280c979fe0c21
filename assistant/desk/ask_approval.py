"""Somebody else must say yes first: a task tells them, and goes when they have."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.desk.work import Work
from storage.tasks import add_task_once, settle_tasks

APPROVE = "approve"


def ask_approval(work: Work, decision_id: int, kind: str, roles: Sequence[str]) -> None:
    """One task for all whose word it needs."""
    add_task_once(
        work.connection,
        landlord=work.case.landlord,
        kind=APPROVE,
        once=f"{APPROVE}:{decision_id}",
        at=work.now,
        case_id=work.case.id,
        data={"decision": kind, "roles": list(roles), "words": ", ".join(roles)},
    )


def approval_given(work: Work) -> None:
    """Nobody has to look at it any more."""
    settle_tasks(work.connection, work.case.id, (APPROVE,), work.now)
