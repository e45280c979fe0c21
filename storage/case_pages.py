"""What the desk reads of one case or one conversation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, and_, func, or_, select

from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow, Adjustment, Person
from storage.sessions import SessionRow
from storage.staff import StaffRow
from storage.tasks import TaskRow


def contacts(connection: Connection, address_ids: Sequence[int]) -> Mapping[int, Row]:
    """By address id: the address, whose it is, and whether staff hold the conversation."""
    rows = connection.execute(
        select(
            AddressRow,
            Person.name,
            Person.home,
            Person.postcode,
            Person.language,
            SessionRow.with_staff_since,
        )
        .join(Person, Person.id == AddressRow.person_id)
        .outerjoin(SessionRow, SessionRow.address_id == AddressRow.id)
        .where(AddressRow.id.in_(address_ids))
    )
    return {row.id: row for row in rows}


def adjustments_of(connection: Connection, person_ids: Sequence[int]) -> Sequence[Row]:
    """Every adjustment these people asked for, with the name of who decided."""
    return connection.execute(
        select(Adjustment, StaffRow.name.label("decided_by_name"))
        .outerjoin(StaffRow, StaffRow.id == Adjustment.decided_by)
        .where(Adjustment.person_id.in_(person_ids))
        .order_by(Adjustment.asked_at, Adjustment.id)
    ).all()


def consent_of(connection: Connection, case_id: int) -> Row | None:
    """The consent on a case, with who recorded it; None where nobody acts for the resident."""
    return connection.execute(
        select(ConsentRow, StaffRow.name.label("recorded_by_name"))
        .outerjoin(StaffRow, StaffRow.id == ConsentRow.recorded_by)
        .where(ConsentRow.case_id == case_id)
    ).one_or_none()


def heard(
    connection: Connection,
    case_id: int | None,
    address_id: int,
    since: datetime | None,
    limit: int,
) -> Sequence[Row]:
    """The latest messages that came in about a case, or in a conversation, newest first.

    A message before the case had a number belongs to it by its time: it came to the case's own
    conversation, at or after the first word of it, and belongs to no other case.
    """
    here = InboxRow.address_id == address_id
    unnumbered = and_(here, InboxRow.case_id.is_(None))
    if since is not None:
        unnumbered = and_(unnumbered, InboxRow.received_at >= since)
    place = or_(InboxRow.case_id == case_id, unnumbered) if case_id else here
    return connection.execute(
        select(InboxRow).where(place).order_by(InboxRow.id.desc()).limit(limit)
    ).all()


def said(
    connection: Connection,
    case_id: int | None,
    address_id: int,
    since: datetime | None,
    limit: int,
) -> Sequence[Row]:
    """The latest messages we sent about a case, or in a conversation, newest first."""
    here = OutboxRow.address_id == address_id
    unnumbered = and_(here, OutboxRow.case_id.is_(None))
    if since is not None:
        unnumbered = and_(unnumbered, OutboxRow.created_at >= since)
    place = or_(OutboxRow.case_id == case_id, unnumbered) if case_id else here
    return connection.execute(
        select(OutboxRow, StaffRow.name.label("staff_name"))
        .outerjoin(StaffRow, StaffRow.id == OutboxRow.staff_id)
        .where(place)
        .order_by(OutboxRow.id.desc())
        .limit(limit)
    ).all()


def ledger_of(connection: Connection, case_id: int, limit: int) -> Sequence[Row]:
    """The latest entries of a case's ledger, newest first, with the officer's name."""
    return connection.execute(
        select(LedgerRow, StaffRow.name.label("staff_name"))
        .outerjoin(StaffRow, StaffRow.id == LedgerRow.staff_id)
        .where(LedgerRow.case_id == case_id)
        .order_by(LedgerRow.id.desc())
        .limit(limit)
    ).all()


def spoken_consents_owed(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, datetime]:
    """When consent was given by voice, by case, where we still owe it in writing."""
    owed = select(ConsentRow.case_id, ConsentRow.answered_at).where(
        ConsentRow.case_id.in_(case_ids), ConsentRow.written_follow_up == "owed"
    )
    return {row.case_id: row.answered_at for row in connection.execute(owed)}


def channels_agreed(connection: Connection, case_ids: Sequence[int]) -> Mapping[int, datetime]:
    """When a person last agreed another channel after STOP, by case."""
    agreed = (
        select(TaskRow.case_id, func.max(TaskRow.done_at).label("done_at"))
        .where(
            TaskRow.case_id.in_(case_ids),
            TaskRow.kind == "agree_channel",
            TaskRow.done_at.is_not(None),
        )
        .group_by(TaskRow.case_id)
    )
    return {row.case_id: row.done_at for row in connection.execute(agreed)}


def handler_name(connection: Connection, staff_id: int | None) -> str:
    """The name of whoever has the case, also when they have left; empty while nobody has."""
    found = connection.execute(select(StaffRow.name).where(StaffRow.id == staff_id))
    return found.scalar_one_or_none() or ""


def reference_of(connection: Connection, case_id: int | None) -> str:
    """The reference of a linked case; empty where there is none."""
    found = connection.execute(select(CaseRow.reference).where(CaseRow.id == case_id))
    return found.scalar_one_or_none() or ""
