"""A case by its number alone."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Row, select

from storage.cases import CaseRow


def cases_by_reference(
    connection: Connection, reference: str, landlord: str | None = None
) -> Sequence[Row]:
    """Every case with this number; more than one only where two landlords share a prefix."""
    query = select(CaseRow).where(CaseRow.reference == reference)
    if landlord is not None:
        query = query.where(CaseRow.landlord == landlord.lower())
    return connection.execute(query.order_by(CaseRow.landlord)).all()
