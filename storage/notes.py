"""What the system itself did, in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert

from storage.ledger import LedgerRow


def note_by_system(
    connection: Connection,
    *,
    landlord: str,
    case_id: int,
    at: datetime,
    event: str,
    data: Mapping[str, Any],
) -> None:
    """Nobody did it: time passed, or a rule changed."""
    connection.execute(
        insert(LedgerRow).values(
            landlord=landlord, case_id=case_id, at=at, actor="system", event=event, data=dict(data)
        )
    )
