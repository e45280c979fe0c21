"""Consent as the conversation keeps it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from storage.cases import CaseRow
from storage.consents import ConsentRow


def need_consent(
    connection: Connection,
    *,
    landlord: str,
    case_id: int,
    representative_address_id: int,
    at: datetime,
) -> None:
    """Somebody acts for a resident who has not been asked yet."""
    connection.execute(
        insert(ConsentRow).values(
            landlord=landlord,
            case_id=case_id,
            representative_address_id=representative_address_id,
            status="needed",
            created_at=at,
        )
    )


def update_consent(connection: Connection, case_id: int, changes: Mapping[str, Any]) -> None:
    """Add what was learnt about who acts for whom."""
    connection.execute(update(ConsentRow).where(ConsentRow.case_id == case_id).values(**changes))


def settle_consent(
    connection: Connection,
    landlord: str,
    reference: str,
    changes: Mapping[str, Any],
    *,
    holds: bool,
) -> None:
    """Keep the resident's answer, and on the case whether there is consent now."""
    here = CaseRow.landlord == landlord, CaseRow.reference == reference
    case = select(CaseRow.id).where(*here).scalar_subquery()
    connection.execute(update(ConsentRow).where(ConsentRow.case_id == case).values(**changes))
    gone, raised = ("consent_missing", "consent_confirmed")[:: 1 if holds else -1]
    without = func.array_remove(func.array_remove(CaseRow.flags, gone), raised)
    connection.execute(
        update(CaseRow).where(*here).values(flags=func.array_append(without, raised))
    )


def parties_of(connection: Connection, case_id: int) -> Row[Any] | None:
    """Who acts for whom on a case, if anybody does."""
    named = select(ConsentRow.resident_name, ConsentRow.representative_name)
    return connection.execute(named.where(ConsentRow.case_id == case_id)).one_or_none()


def awaited_consent(connection: Connection, case_id: int, address_id: int) -> Row[Any] | None:
    """Where consent stands on a case that is represented, or to be agreed to, from this address."""
    parties = ConsentRow.representative_address_id, ConsentRow.resident_address_id
    party = or_(*(one == address_id for one in parties))
    found = select(ConsentRow.status).where(ConsentRow.case_id == case_id, party)
    return connection.execute(found).one_or_none()


def consent_by_reference(connection: Connection, landlord: str, reference: str) -> Row[Any]:
    """The consent of a case, with the case's reference."""
    return connection.execute(
        select(ConsentRow, CaseRow.reference)
        .join(CaseRow, CaseRow.id == ConsentRow.case_id)
        .where(CaseRow.landlord == landlord, CaseRow.reference == reference)
    ).one()
