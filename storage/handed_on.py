"""What a landlord's own systems read of us: cases, contacts and events, each in pages by number.

Whoever reads on from the last number they have misses nothing: a page ends before the first row
that another transaction may still come before. Cases that only one role may see, and all that
belongs to them, are left out: as at the desk, that is also what was said on no case in their
conversation.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Label,
    Row,
    Select,
    and_,
    exists,
    literal_column,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from storage.cases import CaseRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow

FOR_EVERYBODY = ""
"""What `only_for` says of a case that everybody at the landlord may see."""


def cases_after(connection: Connection, landlord: str, after: int, most: int) -> Sequence[Row[Any]]:
    """Cases opened after the one of that number, oldest first, as they stand now."""
    query = (
        select(CaseRow, _settled(CaseRow))
        .where(CaseRow.landlord == landlord, CaseRow.id > after)
        .where(CaseRow.only_for == FOR_EVERYBODY)
        .order_by(CaseRow.id)
    )
    return _page(connection, query, most)


def contacts_after(
    connection: Connection, landlord: str, after: int, most: int
) -> Sequence[Row[Any]]:
    """Messages that came in after that one, each with the number of the case it is on."""
    query = (
        select(InboxRow, CaseRow.reference, _settled(InboxRow))
        .outerjoin(CaseRow, CaseRow.id == InboxRow.case_id)
        .where(InboxRow.landlord == landlord, InboxRow.id > after)
        .where(_open_to_all(InboxRow))
        .order_by(InboxRow.id)
    )
    return _page(connection, query, most)


def events_after(
    connection: Connection, landlord: str, after: int, most: int
) -> Sequence[Row[Any]]:
    """Entries of the ledger after that one, each with the number of its case."""
    query = (
        select(LedgerRow, CaseRow.reference, _settled(LedgerRow))
        .outerjoin(CaseRow, CaseRow.id == LedgerRow.case_id)
        .where(LedgerRow.landlord == landlord, LedgerRow.id > after)
        .where(_open_to_all(LedgerRow))
        .order_by(LedgerRow.id)
    )
    return _page(connection, query, most)


def _open_to_all(entry: type[InboxRow | LedgerRow]) -> ColumnElement[bool]:
    """Whether an entry is on a case for everybody, or on none and in no closed-off conversation."""
    other = aliased(CaseRow)
    at = or_(other.address_id == entry.address_id, other.resident_address_id == entry.address_id)
    closed_off = exists().where(at, other.only_for != FOR_EVERYBODY)
    return or_(CaseRow.only_for == FOR_EVERYBODY, and_(CaseRow.id.is_(None), ~closed_off))


def _settled(table: type[CaseRow | InboxRow | LedgerRow]) -> Label[bool]:
    """Whether every transaction that began writing before this row's has ended."""
    name = table.__table__.name
    return literal_column(
        f'age("{name}".xmin) > age(pg_snapshot_xmin(pg_current_snapshot())::xid)'
    ).label("settled")


def _page(connection: Connection, query: Select[Any], most: int) -> Sequence[Row[Any]]:
    rows = connection.execute(query.limit(most))
    return list(takewhile(lambda row: row.settled, rows))
