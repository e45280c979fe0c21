"""What is held about one person, and everything there is."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Connection, insert, text
from staff_seed import Seeded

from storage.attachments import AttachmentRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow

PHONE = "+447700900471"
HER = {"value": PHONE, "name": "Maya Okoro", "home": "12 Acacia Court", "postcode": "BS1 4ND"}
LONG_AGO = datetime(2018, 3, 1, 12, tzinfo=UTC)


def write(connection: Connection, address_id: int, words: str, at: datetime) -> None:
    """Something said, answered and noted on no case, with a photo."""
    mine = {"landlord": "demo", "address_id": address_id}
    inbox = connection.scalar(
        insert(InboxRow)
        .values(
            **mine, channel="sms", provider_id=f"at-{at}", body=words, original=b"secret words",
            understood={"said": words}, received_at=at,
        )
        .returning(InboxRow.id)
    )  # fmt: skip
    said = {"body": f"You said: {words}", "kinds": [], "contains": [], "choices": []}
    connection.execute(insert(OutboxRow).values(**mine, **said, status="waiting", created_at=at))
    noted = {"actor": "resident", "event": "added", "data": {"words": words}, "at": at}
    connection.execute(insert(LedgerRow).values(**mine, **noted))
    photo = {"inbox_id": inbox, "source": "", "content_type": "image/png", "status": "waiting"}
    connection.execute(
        insert(AttachmentRow).values(landlord="demo", **photo, file_name="me.png", received_at=at)
    )


def everything(at_the_desk: Seeded) -> str:
    """Every table, as one long text."""
    tables = (
        *("person", "address", "adjustment", "inbox", "outbox", "session", "ledger", '"case"'),
        *("attachment", "consent", "task", "happening", "promise", "decision", "telegram_update"),
    )
    with at_the_desk.database.begin() as connection:
        rows = [
            row
            for table in tables
            for row in connection.scalars(text(f"select to_jsonb(t)::text from {table} t"))
        ]
    return "\n".join(rows)
