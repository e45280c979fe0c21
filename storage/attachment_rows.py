"""New attachments: noted with the message they came with, or with who of staff added them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, insert

from messages.incoming import Media
from storage.attachments import AttachmentRow


def note_attachments(
    connection: Connection,
    landlord: str,
    inbox_id: int,
    case_id: int | None,
    media: Sequence[Media],
    at: datetime,
) -> list[int]:
    """Note each file, in order, as waiting for its content; their numbers."""
    with_it = {"inbox_id": inbox_id, "case_id": case_id}
    return [_note(connection, landlord, with_it, one, at) for one in media]


def note_added(
    connection: Connection, landlord: str, case_id: int, staff_id: int, one: Media, at: datetime
) -> int:
    """Note a file that staff add to a case, as waiting for its content; its number."""
    return _note(connection, landlord, {"case_id": case_id, "added_by": staff_id}, one, at)


def _note(
    connection: Connection,
    landlord: str,
    with_it: Mapping[str, int | None],
    one: Media,
    at: datetime,
) -> int:
    row = {
        "landlord": landlord,
        **with_it,
        "source": one.url,
        "content_type": one.content_type,
        "file_name": one.file_name,
        "status": "waiting",
        "received_at": at,
    }
    added = insert(AttachmentRow).values(row).returning(AttachmentRow.id)
    return connection.execute(added).scalar_one()
