"""Two addresses become one person's, and are parted again."""

from __future__ import annotations

from sqlalchemy import Connection, Row, func, literal, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.cases import CaseRow
from storage.people import AddressRow, Adjustment


def is_joined(connection: Connection, person_id: int) -> bool:
    """Whether this person has more than one address."""
    theirs = select(func.count()).where(AddressRow.person_id == person_id)
    return connection.execute(theirs).scalar_one() > 1


def join_to(connection: Connection, address_id: int, to_address_id: int) -> None:
    """Whoever is at the one address is the person at the other: their cases and needs are theirs."""
    before = _owner(connection, address_id)
    after = _owner(connection, to_address_id)
    needs = select(
        Adjustment.landlord,
        literal(after),
        Adjustment.code,
        Adjustment.words,
        Adjustment.status,
        Adjustment.asked_at,
    ).where(Adjustment.person_id == before)
    columns = ["landlord", "person_id", "code", "words", "status", "asked_at"]
    connection.execute(insert(Adjustment).from_select(columns, needs).on_conflict_do_nothing())
    _move(connection, address_id, before, after)


def part(connection: Connection, address_id: int, person_before: int) -> None:
    """The address is whose it was before; what was begun there goes along."""
    _move(connection, address_id, _owner(connection, address_id), person_before)


def the_case(connection: Connection, case_id: int) -> Row:
    """A case that was just proved: `id`, `reference`, `kind`, `brand` and `category`."""
    brand = func.coalesce(CaseRow.fields["brand"].astext, "").label("brand")
    found = select(CaseRow.id, CaseRow.reference, CaseRow.kind, brand, CaseRow.category)
    return connection.execute(found.where(CaseRow.id == case_id)).one()


def _move(connection: Connection, address_id: int, before: int, after: int) -> None:
    here = CaseRow.address_id == address_id, CaseRow.person_id == before
    connection.execute(update(CaseRow).where(*here).values(person_id=after))
    there = update(AddressRow).where(AddressRow.id == address_id)
    connection.execute(there.values(person_id=after))


def _owner(connection: Connection, address_id: int) -> int:
    owner = select(AddressRow.person_id).where(AddressRow.id == address_id)
    return connection.execute(owner).scalar_one()
