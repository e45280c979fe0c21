"""A file that an officer adds to a case: a copy they were shown or sent in another way."""

from __future__ import annotations

from assistant.desk.work import Work
from assistant.keep_evidence import named
from messages.file_type import true_type
from messages.incoming import Media
from storage.attachment_content import keep_content
from storage.attachment_rows import note_added


def add_file(work: Work, added: Media) -> int:
    """Keep it with the case and in the ledger under the officer's name; the file's number."""
    one, case = named(added), work.case
    content = one.content or b""
    number = note_added(work.connection, case.landlord, case.id, work.officer.id, one, work.now)
    keep_content(work.connection, number, content, true_type(content))
    work.note("file_added", file=number, name=one.file_name)
    return number
