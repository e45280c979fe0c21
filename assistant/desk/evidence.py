"""The files of a case, as the desk's pages show them: each beside the words it came with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, Row

from messages.file_type import ShownAs, shown_as
from storage.attachment_pages import Whose, attachments_of


@dataclass(frozen=True, slots=True)
class Evidence:
    """One file. It can be opened once its `status` is kept; `why` says what keeps us from it.

    `shown` is by its true type; `words` and `line` are of the message that brought it. What staff
    added came with none, and `added_by` is who did.
    """

    id: int
    name: str
    shown: ShownAs
    status: str
    why: str
    size: int | None
    received_at: datetime
    words: str
    line: int | None
    added_by: str = ""


def whose_case(case: Row) -> Whose:
    """The files of a case, and those sent before it had a number."""
    return Whose(case.landlord, case.address_id, case.id, case.received_at)


def evidence_of(connection: Connection, whose: Whose) -> tuple[Evidence, ...]:
    """Everything that came, in order."""
    return tuple(
        Evidence(
            id=row.id,
            name=row.file_name,
            shown=shown_as(row.true_type if row.status == "kept" else row.content_type),
            status=row.status,
            why=row.why,
            size=row.size,
            received_at=row.received_at,
            words=row.body,
            line=row.inbox_id,
            added_by=row.added_by_name,
        )
        for row in attachments_of(connection, whose)
    )


def by_line(evidence: Sequence[Evidence]) -> Mapping[int, tuple[Evidence, ...]]:
    """The files of each message, by the message's number."""
    lines = dict.fromkeys(one.line for one in evidence if one.line is not None)
    return {line: tuple(one for one in evidence if one.line == line) for line in lines}
