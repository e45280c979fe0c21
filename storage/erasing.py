"""Takes everything personal out of a case that has been kept long enough, and leaves the count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, select, text

from storage.cases import CaseRow

_ERASE = (
    "delete from attachment where case_id = :id"
    " or inbox_id in (select id from inbox where case_id = :id)",
    "update inbox set body = '', original = null, understood = '{}' where case_id = :id",
    "update outbox set body = '', choices = '[]' where case_id = :id",
    "update consent set representative_name = '', resident_name = '', relation = ''"
    " where case_id = :id",
    "update happening set data = '{}' where case_id = :id",
    "update promise set what = '', owner = '', evidence = '' where case_id = :id",
    "update decision set form = '{}', approvals = '[]' where case_id = :id",
    "update task set data = '{}' where case_id = :id",
    "update ledger set data = '{}' where case_id = :id",
    """update "case" set original_words = '', fields = '{}', definition = '{}', learning = '{}',
       erased_at = :at where id = :id""",
)
"""In order. What stays says which kind of case it was, what about, and its dates."""


def closed_cases(connection: Connection, landlord: str, after: int, limit: int) -> Sequence[Row]:
    """Cases that ended and still hold what was said, those numbered above `after` first."""
    ended = (CaseRow.closed_at.is_not(None), CaseRow.erased_at.is_(None), CaseRow.id > after)
    found = select(CaseRow).where(CaseRow.landlord == landlord, *ended)
    return connection.execute(found.order_by(CaseRow.id).limit(limit)).all()


def erase_case(connection: Connection, case_id: int, at: datetime) -> None:
    """Blank it; the ledger lets this transaction do so and no other."""
    connection.execute(text("set local redress.erasing = 'on'"))
    for statement in _ERASE:
        binds = {"id": case_id, "at": at} if ":at" in statement else {"id": case_id}
        connection.execute(text(statement), binds)
    connection.execute(text("set local redress.erasing = 'off'"))
