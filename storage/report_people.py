"""Whoever and whatever must not show in what is made public: names, homes, numbers, their words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, or_, select

from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.inbox import InboxRow
from storage.people import AddressRow, Person
from storage.promises import PromiseRow
from storage.staff import StaffRow


def known_of(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, frozenset[str]]:
    """By case: every name, home, postcode, number and reference that the record has of it."""
    found: defaultdict[int, set[str]] = defaultdict(set)
    for case_id, *values in (*_parties(connection, case_ids), *_beside(connection, case_ids)):
        found[case_id].update(value for value in values if value)
    return {case_id: frozenset(values) for case_id, values in found.items()}


def staff_names(connection: Connection, landlord: str) -> frozenset[str]:
    """Everybody who signs in or ever did."""
    names = select(StaffRow.name).where(StaffRow.landlord == landlord)
    return frozenset(connection.scalars(names))


def words_of(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, tuple[str, ...]]:
    """By case: everything that people wrote to us about it."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    wrote = select(InboxRow.case_id, InboxRow.body).where(InboxRow.case_id.in_(case_ids))
    for case_id, body in connection.execute(wrote):
        found[case_id].append(body)
    return {case_id: tuple(words) for case_id, words in found.items()}


def _parties(connection: Connection, case_ids: Sequence[int]) -> Sequence[tuple]:
    """Whoever lives there and whoever writes, and where each is reached."""
    theirs = or_(
        AddressRow.id == CaseRow.address_id,
        AddressRow.id == CaseRow.resident_address_id,
        AddressRow.person_id == CaseRow.person_id,
    )
    rows = connection.execute(
        select(
            CaseRow.id,
            CaseRow.reference,
            Person.name,
            Person.home,
            Person.postcode,
            AddressRow.value,
        )
        .select_from(CaseRow)
        .join(AddressRow, theirs)
        .join(Person, Person.id == AddressRow.person_id)
        .where(CaseRow.id.in_(case_ids))
    )
    return [tuple(row) for row in rows]


def _beside(connection: Connection, case_ids: Sequence[int]) -> Sequence[tuple]:
    """Whom a representative named, and who was to do what was promised."""
    named = select(
        ConsentRow.case_id, ConsentRow.representative_name, ConsentRow.resident_name
    ).where(ConsentRow.case_id.in_(case_ids))
    owners = select(PromiseRow.case_id, PromiseRow.owner).where(PromiseRow.case_id.in_(case_ids))
    return [tuple(row) for row in (*connection.execute(named), *connection.execute(owners))]
