"""What a case page shows of the work that follows the acknowledgement."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.desk.case_view import HappeningLine, PromiseLine, WaitingLine
from assistant.desk.officer import Officer
from assistant.standing_of import standing_of
from cases.case import CaseKind
from cases.dates import uk_date
from cases.ombudsman import FINDINGS, ORDERED, body_for
from cases.policy import Policy
from cases.refusing import reasons_for
from cases.stages import Move, Standing, allowed
from storage.case_pages import reference_of
from storage.decisions import decisions_of
from storage.happenings import happenings_of
from storage.involved import involved_in
from storage.promises import promises_of

NOT_TAKEN_FURTHER = (Standing.STAGE_1_ANSWERED, Standing.STAGE_2)


def after_acknowledging(
    connection: Connection, case: Row, policy: Policy, officer: Officer, now: datetime
) -> dict[str, Any]:
    """These fields of `CasePage`."""
    standing = standing_of(case)
    escalating = standing in NOT_TAKEN_FURTHER and not case.direct_to_stage_2
    return {
        "move": _moves(case, policy, standing),
        "stage2_requested_at": case.stage2_requested_at,
        "stage2_acknowledged_at": case.stage2_acknowledged_at,
        "stage2_responded_at": case.stage2_responded_at,
        "extension_wd": case.stage2_extension_wd if case.stage == 2 else case.extension_wd,
        "update_every_wd": case.update_every_wd,
        "refused_at": case.refused_at,
        "only_for": case.only_for,
        "legal_hold": case.legal_hold,
        "tenancy_ended_on": case.tenancy_ended_on,
        "previous": reference_of(connection, case.previous_case_id),
        "involved": tuple(row.name for row in involved_in(connection, case.id)),
        "promises": _promises(connection, case, now),
        "waiting": _waiting(connection, case, officer),
        "unsettled": _unsettled(connection, case),
        "acknowledges": case.stage == 2 or policy.s1.ack_wd is not None,
        "reasons": reasons_for(policy, 2 if escalating else 1),
        "nation": policy.nation.value,
        "ombudsman": body_for(policy.nation),
        "findings": FINDINGS[body_for(policy.nation)],
    }


def _moves(case: Row, policy: Policy, standing: Standing) -> frozenset[str]:
    if case.kind != CaseKind.COMPLAINT:
        return frozenset()
    return frozenset(move.value for move in Move if allowed(standing, move, policy) is None)


def _promises(connection: Connection, case: Row, now: datetime) -> tuple[PromiseLine, ...]:
    today = uk_date(now)
    return tuple(
        PromiseLine(
            id=row.id,
            what=row.what,
            owner=row.owner,
            due_on=row.due_on,
            first_due_on=row.first_due_on,
            done_at=row.done_at,
            done_by=row.done_by_name or "",
            evidence=row.evidence,
            late=row.done_at is None and row.due_on < today,
            ordered=row.kind == ORDERED,
        )
        for row in promises_of(connection, [case.id])
    )


def _waiting(connection: Connection, case: Row, officer: Officer) -> tuple[WaitingLine, ...]:
    return tuple(
        WaitingLine(
            kind=row.kind,
            form=row.form,
            needs=tuple(
                role for role in row.needs if role not in {one["role"] for one in row.approvals}
            ),
            by=row.proposed_by_name,
            mine=row.proposed_by == officer.id,
            at=row.proposed_at,
        )
        for row in decisions_of(connection, case.id)
    )


def _unsettled(connection: Connection, case: Row) -> tuple[HappeningLine, ...]:
    return tuple(
        HappeningLine(row.id, row.what, row.at, str(row.data.get("words", "")))
        for row in happenings_of(connection, [case.id])
        if row.done_at is None
    )
