"""New attachments: noted with the message they came with, fetched later."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert

from messages.incoming import Media
from storage.attachments import AttachmentRow


def keep_attachments(
    connection: Connection,
    landlord: str,
    inbox_id: int,
    media: Sequence[Media],
    at: datetime,
) -> None:
    """Note each file that the provider keeps for us."""
    if not media:
        return
    rows = [
        {
            "landlord": landlord,
            "inbox_id": inbox_id,
            "source": one.url,
            "content_type": one.content_type,
            "file_name": one.file_name,
            "status": "waiting",
            "received_at": at,
        }
        for one in media
    ]
    connection.execute(insert(AttachmentRow), rows)
