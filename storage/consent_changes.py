"""A resident's leave, and the phone or chat it is asked on, under change."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, select, update

from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.conversations import begin
from storage.people import AddressRow, Person


def hold_address(
    connection: Connection, landlord: str, number: str, *, by_staff: bool
) -> Row | None:
    """The locked address of a phone number that the landlord holds, or None if it does not.

    `by_staff` takes the officer's word that it is in the landlord's records, and adds it.
    """
    found = _phone(connection, landlord, number)
    if found is None and by_staff:
        begin(connection, landlord, "sms", number, "")
        found = _phone(connection, landlord, number)
    if found is None or not (found.held or by_staff):
        return None
    if not found.held:
        connection.execute(update(AddressRow).where(AddressRow.id == found.id).values(held=True))
    return found


def set_consent(connection: Connection, case_id: int, changes: Mapping[str, Any]) -> Row:
    """Alter the consent of a case and return it as it now stands."""
    return connection.execute(
        update(ConsentRow)
        .where(ConsentRow.case_id == case_id)
        .values(**changes)
        .returning(ConsentRow)
    ).one()


def set_resident_address(connection: Connection, case_id: int, address_id: int) -> None:
    """Where the resident themselves is reached about this case, and who they are."""
    owner = select(AddressRow.person_id).where(AddressRow.id == address_id).scalar_subquery()
    connection.execute(
        update(CaseRow)
        .where(CaseRow.id == case_id)
        .values(resident_address_id=address_id, person_id=owner)
    )


def name_person(connection: Connection, address_id: int, name: str) -> None:
    """Put a name to whoever is at this address, if nobody has yet."""
    owner = select(AddressRow.person_id).where(AddressRow.id == address_id).scalar_subquery()
    connection.execute(
        update(Person).where(Person.id == owner, Person.name == "").values(name=name)
    )


def who_is_at(connection: Connection, address_id: int) -> Row:
    """The address as `value`, and whose it is on record: `person_id`, `name`, `home`."""
    return connection.execute(
        select(AddressRow.value, AddressRow.person_id, Person.name, Person.home)
        .join(Person, Person.id == AddressRow.person_id)
        .where(AddressRow.id == address_id)
    ).one()


def _phone(connection: Connection, landlord: str, number: str) -> Row | None:
    return connection.execute(
        select(AddressRow)
        .where(
            AddressRow.landlord == landlord,
            AddressRow.channel == "sms",
            AddressRow.value == number,
        )
        .with_for_update(key_share=True)
    ).one_or_none()
