"""All that is held of one person, wherever it stands."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, Row, and_, exists, or_, select

from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow, Adjustment, Person
from storage.proofs import ProofRow
from storage.sessions import SessionRow
from storage.staff import StaffRow
from storage.tasks import TaskRow


def people_at(connection: Connection, value: str, landlord: str | None) -> Sequence[Row]:
    """(person_id, landlord) of whoever is reached at this number or chat, on any channel."""
    here = [AddressRow.value == value]
    if landlord is not None:
        here.append(AddressRow.landlord == landlord)
    found = select(AddressRow.person_id, AddressRow.landlord).where(*here).distinct()
    return connection.execute(found.order_by(AddressRow.person_id)).all()


def people(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """Who they are."""
    return connection.execute(
        select(Person).where(Person.id.in_(person_ids)).order_by(Person.id)
    ).all()


def addresses(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """Where they are reached."""
    return connection.execute(
        select(AddressRow).where(AddressRow.person_id.in_(person_ids)).order_by(AddressRow.id)
    ).all()


def needs(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """What they asked for to make it easier."""
    return connection.execute(
        select(Adjustment).where(Adjustment.person_id.in_(person_ids)).order_by(Adjustment.id)
    ).all()


def own_cases(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """Cases about them: as the resident, or as whoever wrote where nobody else is the resident."""
    return connection.execute(select(CaseRow).where(_theirs(person_ids)).order_by(CaseRow.id)).all()


def cases_for_others(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """Cases of somebody else on which they wrote or acted."""
    at = select(AddressRow.id).where(AddressRow.person_id.in_(person_ids))
    acts = select(ConsentRow.case_id).where(ConsentRow.representative_address_id.in_(at))
    wrote = select(InboxRow.case_id).where(InboxRow.address_id.in_(at))
    return connection.execute(
        select(CaseRow)
        .where(
            or_(CaseRow.address_id.in_(at), CaseRow.id.in_(acts), CaseRow.id.in_(wrote)),
            CaseRow.id.not_in(select(CaseRow.id).where(_theirs(person_ids))),
        )
        .order_by(CaseRow.id)
    ).all()


def consents_given_to(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """What is kept of their acting for others, without whom."""
    at = select(AddressRow.id).where(AddressRow.person_id.in_(person_ids))
    return connection.execute(
        select(ConsentRow.case_id, ConsentRow.representative_name, ConsentRow.status).where(
            ConsentRow.representative_address_id.in_(at)
        )
    ).all()


def wrote(connection: Connection, address_ids: Sequence[int], case_id: int | None) -> Sequence[Row]:
    """Messages from these addresses on one case, or on none."""
    return connection.execute(
        select(InboxRow)
        .where(InboxRow.address_id.in_(address_ids), InboxRow.case_id.is_not_distinct_from(case_id))
        .order_by(InboxRow.id)
    ).all()


def was_written(
    connection: Connection, address_ids: Sequence[int], case_id: int | None
) -> Sequence[Row]:
    """Our messages to these addresses on one case, or on none."""
    return connection.execute(
        select(OutboxRow, StaffRow.name.label("staff_name"))
        .outerjoin(StaffRow, StaffRow.id == OutboxRow.staff_id)
        .where(
            OutboxRow.address_id.in_(address_ids),
            OutboxRow.case_id.is_not_distinct_from(case_id),
        )
        .order_by(OutboxRow.id)
    ).all()


def memories(connection: Connection, address_ids: Sequence[int]) -> Sequence[Row]:
    """What each conversation remembers between messages."""
    return connection.execute(
        select(SessionRow).where(SessionRow.address_id.in_(address_ids))
    ).all()


def codes_asked(connection: Connection, address_ids: Sequence[int]) -> Sequence[Row]:
    """When a code was asked for at these addresses, to prove who is there; never the code."""
    return connection.execute(
        select(ProofRow.asked_at, ProofRow.tries, ProofRow.proved_at, ProofRow.refused_at)
        .where(ProofRow.address_id.in_(address_ids))
        .order_by(ProofRow.id)
    ).all()


def tasks_without_case(connection: Connection, address_ids: Sequence[int]) -> Sequence[Row]:
    """What waits or waited for staff about a conversation and no case."""
    mine = (TaskRow.address_id.in_(address_ids), TaskRow.case_id.is_(None))
    return connection.execute(select(TaskRow).where(*mine).order_by(TaskRow.id)).all()


def ledger_without_case(connection: Connection, address_ids: Sequence[int]) -> Sequence[Row]:
    """What happened in these conversations and on no case."""
    mine = (LedgerRow.address_id.in_(address_ids), LedgerRow.case_id.is_(None))
    return connection.execute(
        select(LedgerRow, StaffRow.name.label("staff_name"))
        .outerjoin(StaffRow, StaffRow.id == LedgerRow.staff_id)
        .where(*mine)
        .order_by(LedgerRow.id)
    ).all()


def _theirs(person_ids: Sequence[int]) -> ColumnElement[bool]:
    at = select(AddressRow.id).where(AddressRow.person_id.in_(person_ids))
    acted = exists().where(ConsentRow.case_id == CaseRow.id)
    alone = and_(CaseRow.address_id.in_(at), CaseRow.person_id.is_(None), ~acted)

    return or_(CaseRow.person_id.in_(person_ids), CaseRow.resident_address_id.in_(at), alone)
