"""Copies of the files of a case beside its export."""

from __future__ import annotations

from mimetypes import guess_extension
from pathlib import Path

from sqlalchemy import Connection, Row

from assistant.desk.evidence import whose_case
from assistant.exporting.private_file import private_file
from storage.attachment_content import content_of
from storage.attachment_pages import attachments_of

KEPT = "kept"


def copy_files(connection: Connection, case: Row, folder: Path) -> int:
    """Write each kept file, its number first so that no two share a name; how many there were."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = [row for row in attachments_of(connection, whose_case(case)) if row.status == KEPT]
    for row in kept:
        private_file(folder / _name(row), content_of(connection, row.id))
    return len(kept)


def _name(row: Row) -> str:
    """Letters, digits, dots and dashes of its own name; never a way out of the folder."""
    given = "".join(char if char.isalnum() or char in ".-_" else "-" for char in row.file_name)
    stem = given.strip("-.")[-80:]
    return f"{row.id}-{stem}" if stem else f"{row.id}{guess_extension(row.true_type) or ''}"
