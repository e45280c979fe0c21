"""Finding a case, open or closed, by whatever an officer has to hand."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Row, func, or_, select

from storage.cases import CaseRow
from storage.people import AddressRow, Person
from storage.queue import case_lines
from storage.who_sees import Who


def found_cases(
    connection: Connection, landlord: str, who: Who, words: str, number: str, limit: int
) -> Sequence[Row]:
    """Cases of a landlord, newest first, that match a reference, name, home, postcode or phone.

    `number` is the words as an E.164 number, or empty when they are none.
    """
    like = "%" + words.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_") + "%"
    squeezed = func.replace(Person.postcode, " ", "") == words.replace(" ", "").upper()
    people = select(Person.id).where(
        Person.landlord == landlord,
        or_(Person.name.ilike(like), Person.home.ilike(like), squeezed),
    )
    here = or_(AddressRow.person_id.in_(people), AddressRow.value == (number or None))
    addresses = select(AddressRow.id).where(AddressRow.landlord == landlord, here)
    matches = or_(
        CaseRow.reference == words.upper(),
        CaseRow.person_id.in_(people),
        CaseRow.address_id.in_(addresses),
        CaseRow.resident_address_id.in_(addresses),
    )
    return connection.execute(
        case_lines(landlord).where(matches, who.sees()).order_by(CaseRow.id.desc()).limit(limit)
    ).all()
