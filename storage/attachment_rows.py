"""New attachments: noted with the message they came with."""

from __future__ import annotations

from collections.abc import Sequence
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
    return [_note(connection, landlord, inbox_id, case_id, one, at) for one in media]


def _note(
    connection: Connection,
    landlord: str,
    inbox_id: int,
    case_id: int | None,
    one: Media,
    at: datetime,
) -> int:
    row = {
        "landlord": landlord,
        "inbox_id": inbox_id,
        "case_id": case_id,
        "source": one.url,
        "content_type": one.content_type,
        "file_name": one.file_name,
        "status": "waiting",
        "received_at": at,
    }
    added = insert(AttachmentRow).values(row).returning(AttachmentRow.id)
    return connection.execute(added).scalar_one()
