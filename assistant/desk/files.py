"""A file that somebody sent, opened by an officer who may see its case or its conversation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from mimetypes import guess_extension

from sqlalchemy import Connection, Row

from assistant.desk.access import sees
from assistant.desk.evidence import whose_case
from assistant.desk.officer import Officer
from assistant.desk.refusals import NotFound
from messages.file_type import ShownAs, shown_as
from storage.attachment_content import content_of
from storage.attachment_pages import Whose, kept_attachment
from storage.case_changes import case_of
from storage.case_pages import contacts
from storage.who_sees import Who, may_see_talk


class Infected(Exception):
    """There is a virus in the file."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as it was sent; `content_type` is what its bytes are, whatever was said of them."""

    name: str
    content_type: str
    shown: ShownAs
    sha256: str
    content: bytes


def file(connection: Connection, officer: Officer, reference: str, file_id: int) -> Kept:
    """A kept file of a case of this officer's landlord; `NotFound` otherwise."""
    case = case_of(connection, officer.landlord, reference)
    if case is None or not sees(connection, officer, case):
        raise NotFound(str(file_id))
    return _kept(connection, whose_case(case), file_id)


def file_there(connection: Connection, officer: Officer, address_id: int, file_id: int) -> Kept:
    """A kept file of a conversation of this officer's landlord; `NotFound` otherwise."""
    there = contacts(connection, [address_id]).get(address_id)
    if there is None or there.landlord != officer.landlord:
        raise NotFound(str(file_id))
    if not may_see_talk(connection, address_id, Who(officer.id, officer.role)):
        raise NotFound(str(file_id))
    return _kept(connection, Whose(officer.landlord, address_id), file_id)


def checked(kept: Kept, is_clean: Callable[[bytes], bool]) -> Kept:
    """The same, by what is known of viruses as it is opened; raises `Infected` and `NotChecked`."""
    if not is_clean(kept.content):
        raise Infected
    return kept


def _kept(connection: Connection, whose: Whose, file_id: int) -> Kept:
    row = kept_attachment(connection, whose, file_id)
    if row is None:
        raise NotFound(str(file_id))
    return Kept(
        name=_name(row),
        content_type=row.true_type,
        shown=shown_as(row.true_type),
        sha256=row.sha256,
        content=content_of(connection, row.id),
    )


def _name(row: Row) -> str:
    """Its own name without what would disguise it, or a plain one."""
    shown = "".join(char for char in row.file_name if char.isprintable()).strip(" .")
    return shown or f"file-{row.id}{guess_extension(row.true_type) or ''}"
