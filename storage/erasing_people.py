"""Takes a person out where nothing that must be kept needs them: their words, name, home, numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Row, insert, text

from cases.retention import THE_BEGINNING
from storage.adjustment_counts import count_adjustments
from storage.ledger import LedgerRow

_WORDS = (
    "delete from attachment where case_id is null and inbox_id in (select id from inbox"
    " where address_id = :at and case_id is null and received_at >= :since"
    " and received_at < :before)",
    "update inbox set body = '', original = null, understood = '{}' where address_id = :at"
    " and case_id is null and received_at >= :since and received_at < :before",
    "update outbox set body = '', choices = '[]',"
    " status = case when status = 'waiting' then 'held' else status end where address_id = :at"
    " and case_id is null and created_at >= :since and created_at < :before",
    "update task set data = '{}' where address_id = :at and case_id is null"
    " and created_at >= :since and created_at < :before",
    "update ledger set data = '{}' where address_id = :at and case_id is null"
    " and at >= :since and at < :before",
)
"""In order: what was said in a conversation between two moments and belongs to no case."""
_TELEGRAM = """
update telegram_update set body = '{}'
where handled_at is not null and received_at >= :since and received_at < :before
  and (body -> 'message' -> 'chat' ->> 'id' = :value
       or body -> 'message' -> 'from' ->> 'id' = :value
       or body -> 'callback_query' -> 'from' ->> 'id' = :value
       or body -> 'callback_query' -> 'message' -> 'chat' ->> 'id' = :value)
"""
"""The provider's own form of the same messages."""
_ADDRESS = (
    "delete from session where address_id = :at",
    "update address set value = 'erased-' || id, held = false, last_heard_at = null where id = :at",
)
_PERSON = (
    "delete from adjustment where person_id = :person",
    "update person set name = '', home = '', postcode = '' where id = :person",
)


def erase_conversation(
    connection: Connection, address: Row, before: datetime, since: datetime = THE_BEGINNING
) -> None:
    """Blank what was said at an address between two moments, as far as it is on no case."""
    between = {"since": since, "before": before}
    connection.execute(text("set local redress.erasing = 'on'"))
    for statement in _WORDS:
        connection.execute(text(statement), {"at": address.id, **between})
    connection.execute(text("set local redress.erasing = 'off'"))
    if address.channel == "telegram":
        connection.execute(text(_TELEGRAM), {"value": address.value, **between})


def erase_person(connection: Connection, person_id: int, address_ids: Sequence[int]) -> None:
    """Blank who they are, and where they were reached; that they asked for something is counted."""
    count_adjustments(connection, person_id)
    for address_id in address_ids:
        for statement in _ADDRESS:
            connection.execute(text(statement), {"at": address_id})
    for statement in _PERSON:
        connection.execute(text(statement), {"person": person_id})


def note_erased(
    connection: Connection,
    landlord: str,
    address_id: int,
    at: datetime,
    *,
    event: str,
    counts: Mapping[str, int],
) -> None:
    """That it was done and how much it was, with nothing personal in it."""
    connection.execute(
        insert(LedgerRow).values(
            landlord=landlord,
            address_id=address_id,
            at=at,
            actor="system",
            event=event,
            data=dict(counts),
        )
    )
