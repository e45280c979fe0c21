"""A case by its number alone, and the part of the landlord that it is about."""

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


def about_of_case(connection: Connection, case_id: int) -> tuple[str, str]:
    """The brand it is about, empty where it is the landlord's own, and its category."""
    brand = CaseRow.fields["brand"].astext.label("brand")
    row = connection.execute(select(brand, CaseRow.category).where(CaseRow.id == case_id)).one()
    return row.brand or "", row.category
