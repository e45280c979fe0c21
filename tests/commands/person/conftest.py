"""One person who wrote, was answered and is remembered."""

from __future__ import annotations

import pytest
from sqlalchemy import insert, select
from staff_seed import Seeded, make_address

from storage.people import AddressRow, Adjustment
from storage.sessions import SessionRow
from tests.commands.person.held import HER, LONG_AGO, write


@pytest.fixture
def address(at_the_desk: Seeded) -> int:
    """A resident who wrote before and after, with a memory and a need."""
    with at_the_desk.database.begin() as connection:
        address_id = make_address(connection, "demo", **HER)
        write(connection, address_id, "secret words", LONG_AGO)
        remembered = {"version": 1, "state": {"draft": "secret words"}, "updated_at": LONG_AGO}
        connection.execute(insert(SessionRow).values(address_id=address_id, **remembered))
        person = connection.scalar(select(AddressRow.person_id).where(AddressRow.id == address_id))
        need = {"code": "large_print", "words": "large letters", "asked_at": LONG_AGO}
        connection.execute(insert(Adjustment).values(landlord="demo", person_id=person, **need))
    return address_id
