"""What reports read of complaints: those that stood open at any time between two moments."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, func, or_, select

from storage.cases import CaseRow
from storage.ledger import LedgerRow
from storage.people import Person


def complaints_between(
    connection: Connection,
    landlord: str,
    since: datetime,
    until: datetime,
    after: int,
    limit: int,
) -> Sequence[Row]:
    """Complaints received before `until` and not ended before `since`, with the resident's home.

    Those that the ombudsman decided about come however long ago they ended: it takes a year or two.

    Those numbered above `after` come first, `limit` at a time.
    """
    return connection.execute(
        select(CaseRow, Person.home, Person.postcode)
        .outerjoin(Person, Person.id == CaseRow.person_id)
        .where(
            CaseRow.landlord == landlord,
            CaseRow.kind == "complaint",
            CaseRow.received_at < until,
            _there(since),
            CaseRow.id > after,
        )
        .order_by(CaseRow.id)
        .limit(limit)
    ).all()


def number_between(connection: Connection, landlord: str, since: datetime, until: datetime) -> int:
    """How many complaints that would be."""
    return connection.execute(
        select(func.count()).where(
            CaseRow.landlord == landlord,
            CaseRow.kind == "complaint",
            CaseRow.received_at < until,
            _there(since),
        )
    ).scalar_one()


def entries_of(
    connection: Connection, case_ids: Sequence[int], events: Sequence[str]
) -> Sequence[Row]:
    """The ledger's entries of these kinds on these cases, in order."""
    wanted = (LedgerRow.case_id.in_(case_ids), LedgerRow.event.in_(events))
    return connection.execute(
        select(LedgerRow.case_id, LedgerRow.event, LedgerRow.at, LedgerRow.data)
        .where(*wanted)
        .order_by(LedgerRow.id)
    ).all()


def landlords_with_cases(connection: Connection) -> Sequence[str]:
    """Every landlord that somebody has brought something to."""
    return connection.scalars(select(CaseRow.landlord).distinct().order_by(CaseRow.landlord)).all()


def _there(since: datetime) -> ColumnElement[bool]:
    """Not ended before that, or heard of again since."""
    decided = CaseRow.flags.contains(["ombudsman_decided"])
    return or_(CaseRow.closed_at.is_(None), CaseRow.closed_at >= since, decided)
