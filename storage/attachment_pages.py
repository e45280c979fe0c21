"""What the desk reads of the files of a case or of a conversation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from storage.attachments import AttachmentRow
from storage.inbox import InboxRow
from storage.staff import StaffRow


@dataclass(frozen=True, slots=True)
class Whose:
    """A case and the conversation it began in; without `case_id`, the whole conversation."""

    landlord: str
    address_id: int
    case_id: int | None = None
    since: datetime | None = None


def attachments_of(connection: Connection, whose: Whose) -> Sequence[Row]:
    """What people sent and staff added, in order, with the words it came with, without contents."""
    return connection.execute(_those_of(whose).order_by(AttachmentRow.id)).all()


def kept_attachment(connection: Connection, whose: Whose, file_id: int) -> Row | None:
    """One kept file of theirs, without its content."""
    here = (AttachmentRow.id == file_id, AttachmentRow.status == "kept")
    return connection.execute(_those_of(whose).where(*here)).one_or_none()


def _those_of(whose: Whose) -> Select:
    return (
        select(
            AttachmentRow,
            InboxRow.address_id,
            func.coalesce(InboxRow.body, "").label("body"),
            func.coalesce(StaffRow.name, "").label("added_by_name"),
        )
        .outerjoin(InboxRow, InboxRow.id == AttachmentRow.inbox_id)
        .outerjoin(StaffRow, StaffRow.id == AttachmentRow.added_by)
        .where(AttachmentRow.landlord == whose.landlord, _place(whose))
    )


def _place(whose: Whose) -> ColumnElement[bool]:
    """A photo sent before the case had a number belongs to it by its time, as words do."""
    here = InboxRow.address_id == whose.address_id
    if whose.case_id is None:
        return here
    unnumbered = and_(here, InboxRow.case_id.is_(None), AttachmentRow.case_id.is_(None))
    if whose.since is not None:
        unnumbered = and_(unnumbered, InboxRow.received_at >= whose.since)
    mine = or_(AttachmentRow.case_id == whose.case_id, InboxRow.case_id == whose.case_id)
    return or_(mine, unnumbered)
