"""What a rehearsal reads afterwards: everything that one landlord's people were sent and staff have."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.proofs import ProofRow
from storage.tasks import TaskRow

Rows = list[Row[Any]]


def cases_of_landlord(connection: Connection, landlord: str) -> Rows:
    """Every case, oldest first."""
    mine = select(CaseRow).where(CaseRow.landlord == landlord)
    return list(connection.execute(mine.order_by(CaseRow.id)))


def messages_of_landlord(connection: Connection, landlord: str) -> Rows:
    """Every message out, oldest first, with the channel and value of its address."""
    found = (
        select(OutboxRow, AddressRow.channel, AddressRow.value)
        .join(AddressRow, AddressRow.id == OutboxRow.address_id)
        .where(OutboxRow.landlord == landlord)
    )
    return list(connection.execute(found.order_by(OutboxRow.id)))


def tasks_of_landlord(connection: Connection, landlord: str) -> Rows:
    """Every task that waits for a person."""
    waiting = select(TaskRow).where(TaskRow.landlord == landlord, TaskRow.done_at.is_(None))
    return list(connection.execute(waiting.order_by(TaskRow.id)))


def ledger_of_landlord(connection: Connection, landlord: str) -> Rows:
    """Everything that happened, in order."""
    happened = select(LedgerRow).where(LedgerRow.landlord == landlord)
    return list(connection.execute(happened.order_by(LedgerRow.id)))


def heard_by_landlord(connection: Connection, landlord: str) -> Rows:
    """Every message in, oldest first."""
    came = select(InboxRow).where(InboxRow.landlord == landlord)
    return list(connection.execute(came.order_by(InboxRow.id)))


def consent_on(connection: Connection, case_id: int) -> Row[Any] | None:
    """Who acts for the resident on a case, if anybody does."""
    return connection.execute(select(ConsentRow).where(ConsentRow.case_id == case_id)).one_or_none()


def newest_code(connection: Connection, landlord: str) -> str:
    """The last code that somebody asked for to prove who they are."""
    codes = select(ProofRow.code).where(ProofRow.landlord == landlord)
    newest = codes.order_by(ProofRow.id.desc()).limit(1)
    return connection.execute(newest).scalar_one()
