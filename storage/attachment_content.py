"""The content of a file, kept once and never changed."""

from __future__ import annotations

from hashlib import sha256

from sqlalchemy import Connection, insert, select, update

from storage.attachments import AttachmentContent, AttachmentRow


def keep_content(connection: Connection, attachment_id: int, content: bytes, true: str) -> bool:
    """Keep the bytes with their size, true type and SHA-256; False where they are kept already."""
    waiting = (AttachmentRow.id == attachment_id, AttachmentRow.status != "kept")
    found = {
        "status": "kept",
        "why": "",
        "true_type": true,
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
    }
    kept = connection.execute(update(AttachmentRow).where(*waiting).values(found)).rowcount
    if kept:
        connection.execute(
            insert(AttachmentContent).values(attachment_id=attachment_id, content=content)
        )
    return bool(kept)


def content_of(connection: Connection, attachment_id: int) -> bytes:
    """The bytes as they were sent; the caller has made sure that they may be seen."""
    query = select(AttachmentContent.content).where(
        AttachmentContent.attachment_id == attachment_id
    )
    return connection.execute(query).scalar_one()
