"""Contact details that a landlord has on record before anybody writes."""

from __future__ import annotations

from sqlalchemy import Connection, case, insert, select, update

from storage.people import AddressRow, Person


def hold(
    connection: Connection,
    landlord: str,
    channel: str,
    value: str,
    *,
    name: str,
    home: str = "",
    postcode: str = "",
) -> int:
    """Keep a person and an address that the landlord holds; the address's number."""
    whose = {"landlord": landlord, "name": name, "home": home, "postcode": postcode}
    person_id = connection.execute(insert(Person).values(whose).returning(Person.id)).scalar_one()
    address = insert(AddressRow).values(
        landlord=landlord, channel=channel, value=value, person_id=person_id, held=True
    )
    return connection.execute(address.returning(AddressRow.id)).scalar_one()


def hold_known(connection: Connection, address_id: int, **whose: str) -> None:
    """The landlord holds this address too; of its person only what is empty is filled."""
    this = AddressRow.id == address_id
    connection.execute(update(AddressRow).where(this).values(held=True))
    owner = select(AddressRow.person_id).where(this).scalar_subquery()
    filled = {
        name: case((getattr(Person, name) == "", value), else_=getattr(Person, name))
        for name, value in whose.items()
    }
    connection.execute(update(Person).where(Person.id == owner).values(filled))
