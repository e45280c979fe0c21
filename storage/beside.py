"""What other cases know that one case's dates depend on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, func, select
from sqlalchemy.orm import aliased

from storage.cases import CaseRow
from storage.happenings import HappeningRow

REQUEST, EARLIER = aliased(CaseRow), aliased(CaseRow)
"""Made once: every alias works out its columns anew, which costs more than the query."""

HAZARDS = ("hazard_known", "emergency_hazard_known", "maybe_emergency_hazard")


def hazards_of_requests(connection: Connection, case_ids: Sequence[int]) -> Sequence[Row]:
    """Hazards that the linked requests of these cases told of, under the complaint's own number."""
    return connection.execute(
        select(
            CaseRow.id.label("case_id"),
            HappeningRow.what,
            HappeningRow.at,
            HappeningRow.done_at,
            HappeningRow.due,
        )
        .join(HappeningRow, HappeningRow.case_id == CaseRow.service_request_id)
        .where(CaseRow.id.in_(case_ids), HappeningRow.what.in_(HAZARDS))
        .order_by(HappeningRow.at, HappeningRow.id)
    ).all()


def linked_requests(connection: Connection, case_ids: Sequence[int]) -> Sequence[Row]:
    """When the service request beside each of these cases was reported and closed."""
    return connection.execute(
        select(CaseRow.id.label("case_id"), REQUEST.received_at, REQUEST.closed_at)
        .join(REQUEST, REQUEST.id == CaseRow.service_request_id)
        .where(CaseRow.id.in_(case_ids))
    ).all()


def grown_out_of(connection: Connection, case_ids: Sequence[int]) -> Sequence[Row]:
    """New complaints that grew out of these: when each was received and acknowledged (HOC-6.8)."""
    return connection.execute(
        select(
            CaseRow.previous_case_id.label("case_id"), CaseRow.received_at, CaseRow.acknowledged_at
        ).where(
            CaseRow.previous_case_id.in_(case_ids),
            ~CaseRow.flags.contains(["previously_considered"]),
        )
    ).all()


def final_responses(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, datetime]:
    """By case: when the earlier complaint that it goes back to had its last answer."""
    answered = func.coalesce(EARLIER.stage2_responded_at, EARLIER.responded_at)
    rows = connection.execute(
        select(CaseRow.id, answered.label("at"))
        .join(EARLIER, EARLIER.id == CaseRow.previous_case_id)
        .where(
            CaseRow.id.in_(case_ids),
            CaseRow.flags.contains(["previously_considered"]),
            answered.is_not(None),
        )
    )
    return {row.id: row.at for row in rows}
