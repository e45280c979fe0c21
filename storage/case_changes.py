"""A case under change: found, locked, altered, and noted in its ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, select, update

from storage.cases import CaseRow
from storage.ledger import LedgerRow
from storage.people import AddressRow, Adjustment
from storage.staff import StaffRow


def case_of(connection: Connection, landlord: str, reference: str) -> Row | None:
    """A landlord's case as it stands, not locked; None when that landlord has no such case."""
    return connection.execute(
        select(CaseRow).where(CaseRow.landlord == landlord, CaseRow.reference == reference)
    ).one_or_none()


def lock_case(connection: Connection, landlord: str, reference: str) -> Row | None:
    """The case, locked until the transaction ends.

    The conversations' addresses are locked before it, the lower id first, as an arriving message
    does: so an officer and a resident who act at once wait for each other and never for ever.
    """
    case = case_of(connection, landlord, reference)
    if case is None:
        return None
    lock_addresses(connection, [case.address_id, case.resident_address_id])
    return connection.execute(
        select(CaseRow).where(CaseRow.id == case.id).with_for_update()
    ).one_or_none()


def lock_addresses(connection: Connection, address_ids: Sequence[int | None]) -> None:
    """Hold these conversations still until the transaction ends."""
    wanted = [address_id for address_id in address_ids if address_id is not None]
    connection.execute(
        select(AddressRow.id)
        .where(AddressRow.id.in_(wanted))
        .order_by(AddressRow.id)
        .with_for_update(key_share=True)
    ).all()


def change_case(connection: Connection, case_id: int, changes: Mapping[str, Any]) -> Row:
    """Alter a locked case and return it as it now stands, one revision on."""
    return connection.execute(
        update(CaseRow)
        .where(CaseRow.id == case_id)
        .values({**changes, "revision": CaseRow.revision + 1})
        .returning(CaseRow)
    ).one()


def note(
    connection: Connection,
    *,
    landlord: str,
    at: datetime,
    staff_id: int,
    event: str,
    data: Mapping[str, Any],
    case_id: int | None = None,
    address_id: int | None = None,
) -> None:
    """Add what a member of staff did to the ledger."""
    connection.execute(
        insert(LedgerRow).values(
            landlord=landlord,
            case_id=case_id,
            address_id=address_id,
            at=at,
            actor="staff",
            staff_id=staff_id,
            event=event,
            data=dict(data),
        )
    )


def was_done(
    connection: Connection,
    once: str,
    *,
    case_id: int | None = None,
    address_id: int | None = None,
) -> bool:
    """Whether the form with this once key has already done its work here."""
    place = LedgerRow.case_id == case_id if case_id else LedgerRow.address_id == address_id
    found = select(LedgerRow.id).where(place, LedgerRow.data["once"].astext == once).limit(1)
    return connection.execute(found).first() is not None


def changes_since(connection: Connection, case_id: int, revision: int) -> Sequence[Row]:
    """(event, name, at) of what staff did to a case after that revision, newest first."""
    later = LedgerRow.data["revision"].as_integer() > revision
    return connection.execute(
        select(LedgerRow.event, StaffRow.name, LedgerRow.at)
        .outerjoin(StaffRow, StaffRow.id == LedgerRow.staff_id)
        .where(LedgerRow.case_id == case_id, later)
        .order_by(LedgerRow.id.desc())
        .limit(5)
    ).all()


def decide_adjustment(
    connection: Connection, adjustment_id: int, status: str, staff_id: int, at: datetime
) -> None:
    """Keep what was decided about an adjustment, by whom and when."""
    connection.execute(
        update(Adjustment)
        .where(Adjustment.id == adjustment_id)
        .values(status=status, decided_by=staff_id, decided_at=at)
    )
