"""Contact details that a landlord has on record before anybody writes."""

from __future__ import annotations

from sqlalchemy import Connection, insert

from storage.people import AddressRow, Person


def hold(
    connection: Connection, landlord: str, channel: str, value: str, *, name: str, home: str = ""
) -> int:
    """Keep a person and an address that the landlord holds; the address's number."""
    person = insert(Person).values(landlord=landlord, name=name, home=home).returning(Person.id)
    person_id = connection.execute(person).scalar_one()
    address = insert(AddressRow).values(
        landlord=landlord, channel=channel, value=value, person_id=person_id, held=True
    )
    return connection.execute(address.returning(AddressRow.id)).scalar_one()
