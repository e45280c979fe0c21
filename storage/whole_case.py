"""What an export of a case reads beyond the desk's pages: all of it, not the latest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, Row, select

from storage.cases import CaseRow
from storage.decisions import DecisionRow
from storage.ledger import LedgerRow
from storage.people import AddressRow
from storage.staff import StaffRow


def whole_ledger(connection: Connection, case_id: int) -> Sequence[Row]:
    """Every entry of a case's ledger in the order they were made, with the officer's name."""
    return connection.execute(
        select(LedgerRow, StaffRow.name.label("staff_name"))
        .outerjoin(StaffRow, StaffRow.id == LedgerRow.staff_id)
        .where(LedgerRow.case_id == case_id)
        .order_by(LedgerRow.id)
    ).all()


def whole_decisions(connection: Connection, case_id: int) -> Sequence[Row]:
    """Every decision on a case: issued, dropped and waiting."""
    return connection.execute(
        select(DecisionRow, StaffRow.name.label("proposed_by_name"))
        .join(StaffRow, StaffRow.id == DecisionRow.proposed_by)
        .where(DecisionRow.case_id == case_id)
        .order_by(DecisionRow.id)
    ).all()


def linked_to(connection: Connection, case: Row) -> Mapping[str, str]:
    """The references of the request beside a case, of the case before it and of those after it."""
    ids = {case.service_request_id: "service_request", case.previous_case_id: "previous"}
    known = select(CaseRow.id, CaseRow.reference).where(
        CaseRow.id.in_([id_ for id_ in ids if id_ is not None])
    )
    found = {ids[row.id]: row.reference for row in connection.execute(known)}
    after = (
        select(CaseRow.reference).where(CaseRow.previous_case_id == case.id).order_by(CaseRow.id)
    )
    later_ones = ", ".join(connection.scalars(after))
    return {**found, "later": later_ones} if later_ones else found


def values_at(connection: Connection, address_ids: Sequence[int]) -> Mapping[int, str]:
    """The phone number or chat behind each address."""
    wanted = select(AddressRow.id, AddressRow.value).where(AddressRow.id.in_(address_ids))
    return {row.id: row.value for row in connection.execute(wanted)}
