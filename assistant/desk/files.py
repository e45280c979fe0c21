"""A file that somebody sent with a case."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from assistant.desk.officer import Officer
from assistant.desk.refusals import NotFound
from storage.case_changes import case_of
from storage.case_pages import attachment


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was sent."""

    name: str
    content_type: str
    content: bytes


def file(connection: Connection, officer: Officer, reference: str, file_id: int) -> Kept:
    """A kept file of a case of this officer's landlord; `NotFound` otherwise."""
    case = case_of(connection, officer.landlord, reference)
    row = attachment(connection, officer.landlord, case.id, file_id) if case else None
    if row is None or row.content is None:
        raise NotFound(str(file_id))
    return Kept(row.file_name or f"file-{row.id}", row.content_type, row.content)
