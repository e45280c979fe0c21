"""A provider that does as it is told, and an outbox to look into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import insert, select, update

from messages.outgoing import Delivery, Outgoing
from storage.cases import CaseRow
from storage.database import Database
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow, Person
from storage.tasks import TaskRow

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""What the tests' clock tells until it is moved."""


class Provider:
    """Does what `next` says, once for each call, and keeps what it was given."""

    def __init__(self) -> None:
        self.sent: list[Outgoing] = []
        self.next: list[Any] = []
        self.records: dict[int, str] = {}
        self.away: Exception | None = None
        self.looked = 0

    def send(self, outgoing: Outgoing) -> str:
        self.sent.append(outgoing)
        outcome = self.next.pop(0) if self.next else f"SM{outgoing.id}.{len(self.sent)}"
        if callable(outcome):
            outcome = outcome(outgoing)
        if isinstance(outcome, BaseException):
            raise outcome
        return outcome

    def find(self, outgoing: Outgoing) -> str | None:
        self.looked += 1
        if self.away:
            raise self.away
        return self.records.get(outgoing.id)


@dataclass
class Outbox:
    """Puts messages into the outbox and reads what became of them."""

    database: Database

    def person(self, value: str = "+447700900123", channel: str = "sms") -> int:
        with self.database.begin() as connection:
            person_id = connection.execute(
                insert(Person).values(landlord="hpg").returning(Person.id)
            ).scalar_one()
            values = {
                "landlord": "hpg",
                "channel": channel,
                "value": value,
                "person_id": person_id,
            }
            return connection.execute(
                insert(AddressRow).values(values).returning(AddressRow.id)
            ).scalar_one()

    def case(self, address_id: int) -> int:
        values = {
            "landlord": "hpg", "reference": f"HPG-{address_id:04}", "kind": "complaint",
            "policy_version": "2024", "channel": "sms", "category": "repairs", "stage": 1,
            "address_id": address_id, "original_words": "It leaks", "fields": {}, "flags": [],
            "queue": "complaints", "priority": "normal", "definition": {},
            "received_at": TUESDAY, "opened_at": TUESDAY,
        }  # fmt: skip
        with self.database.begin() as connection:
            return connection.execute(
                insert(CaseRow).values(values).returning(CaseRow.id)
            ).scalar_one()

    def put(self, address_id: int, body: str = "We have your complaint.", **more: Any) -> int:
        values = {
            "landlord": "hpg", "address_id": address_id, "kinds": ["progress"], "contains": [],
            "body": body, "choices": [], "status": "waiting", "created_at": TUESDAY, **more,
        }  # fmt: skip
        with self.database.begin() as connection:
            return connection.execute(
                insert(OutboxRow).values(values).returning(OutboxRow.id)
            ).scalar_one()

    def row(self, outbox_id: int) -> Any:
        with self.database.begin() as connection:
            return connection.execute(select(OutboxRow).where(OutboxRow.id == outbox_id)).one()

    def status(self, outbox_id: int) -> Delivery:
        return Delivery(self.row(outbox_id).status)

    def change(self, outbox_id: int, **values: Any) -> None:
        with self.database.begin() as connection:
            connection.execute(update(OutboxRow).where(OutboxRow.id == outbox_id).values(**values))

    def stop(self, address_id: int, at: datetime) -> None:
        with self.database.begin() as connection:
            connection.execute(
                update(AddressRow).where(AddressRow.id == address_id).values(stopped_at=at)
            )

    def address(self, address_id: int) -> Any:
        with self.database.begin() as connection:
            return connection.execute(select(AddressRow).where(AddressRow.id == address_id)).one()

    def tasks(self) -> list[Any]:
        with self.database.begin() as connection:
            return list(connection.execute(select(TaskRow).order_by(TaskRow.id)))

    def events(self) -> list[str]:
        with self.database.begin() as connection:
            return list(connection.scalars(select(LedgerRow.event).order_by(LedgerRow.id)))

    def jobs(self) -> list[Any]:
        with self.database.begin() as connection:
            return list(connection.exec_driver_sql("SELECT * FROM procrastinate_jobs ORDER BY id"))
