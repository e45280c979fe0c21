"""How fetching a file from its provider goes on."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects.postgresql import insert

from storage.attachments import AttachmentRow, FetchCount
from storage.inbox import InboxRow


def to_fetch(connection: Connection, attachment_id: int) -> Row | None:
    """A file, with the channel, words, address and case of the message that brought it."""
    return connection.execute(
        select(
            AttachmentRow,
            InboxRow.channel,
            InboxRow.body,
            InboxRow.address_id,
            InboxRow.case_id.label("told_case_id"),
        )
        .join(InboxRow, InboxRow.id == AttachmentRow.inbox_id)
        .where(AttachmentRow.id == attachment_id)
    ).one_or_none()


def note_attempt(connection: Connection, attachment_id: int, why: str, *, given_up: bool) -> None:
    """An attempt brought nothing: it is tried again, or given up."""
    changes = {
        "attempts": AttachmentRow.attempts + 1,
        "why": why,
        "status": "failed" if given_up else "waiting",
    }
    here = (AttachmentRow.id == attachment_id, AttachmentRow.status == "waiting")
    connection.execute(update(AttachmentRow).where(*here).values(changes))


def note_forgotten(connection: Connection, attachment_id: int) -> None:
    """Nobody keeps the file but us."""
    here = AttachmentRow.id == attachment_id
    connection.execute(update(AttachmentRow).where(here).values(source=""))


def count_fetch(connection: Connection, channel: str, outcome: str) -> None:
    """One more fetch that ended so."""
    counted = insert(FetchCount).values(channel=channel, outcome=outcome, times=1)
    connection.execute(
        counted.on_conflict_do_update(
            index_elements=["channel", "outcome"], set_={"times": FetchCount.times + 1}
        )
    )


def fetch_counts(connection: Connection) -> Sequence[Row]:
    """`channel`, `outcome` and `times`, since the beginning."""
    query = select(FetchCount.channel, FetchCount.outcome, FetchCount.times)
    return connection.execute(query.order_by(FetchCount.channel, FetchCount.outcome)).all()
