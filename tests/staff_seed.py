"""A small desk to test with: two officers at Acorn Homes, one elsewhere, and cases of each kind.

All people and homes are invented; numbers are from the ranges that Ofcom keeps for drama.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from assistant.desk.desk import Desk
from assistant.desk.officer import Officer
from assistant.desk.parts import Parts
from assistant.desk.passwords import hashed
from assistant.desk.sign_in import officer_of
from assistant.next_due import refresh_next_due
from assistant.say import Speaker
from assistant.standing_facts import StandingFacts
from cases.contacts import load_contacts
from cases.policy_packs import Packs, load
from storage.cases import CaseRow
from storage.consents import ConsentRow
from storage.database import Database
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow
from storage.people import AddressRow, Adjustment, Person
from storage.staff import StaffRow, add_staff
from storage.tasks import TaskRow

POLICIES = Path(__file__).resolve().parent.parent / "policies"
PASSWORD = "a long enough password"
ASHA, BEN, CERYS = "asha@acorn.example", "ben@acorn.example", "cerys@hpg.example"
WORDS = "Third time I've rung about the lift. Nobody ever calls back. Sick of it."
DEFINITION = {
    "issues": ["The lift was not mended after three reports", "Calls were not returned"],
    "outcomes": ["A lift that works", "Somebody who rings back"],
    "responsible": ["The lift", "Our phone line"],
    "not_responsible": [],
}
_numbers = itertools.count(1)


@cache
def packs() -> Packs:
    """Every landlord's policy, read once."""
    return load(POLICIES)


class NotedJobs:
    """Keeps which deliveries were deferred; the queue itself has its own tests."""

    def __init__(self) -> None:
        self.deferred: list[int] = []

    def deliver(self, connection: Connection, outbox_id: int, *_: Any, **__: Any) -> None:
        """Remember that this message is to be delivered."""
        self.deferred.append(outbox_id)


@dataclass
class Seeded:
    """A desk on a real database, and who sits at it."""

    database: Database
    clock: Callable[[], datetime]
    desk: Desk
    jobs: NotedJobs
    asha: Officer
    ben: Officer
    cerys: Officer

    def case(self, **changes: Any) -> str:
        """A complaint about a lift by text, received now; the keywords change it. Its reference."""
        with self.database.begin() as connection:
            return make_case(connection, self.clock(), **changes)

    def row(self, reference: str) -> Row:
        """The case as it stands."""
        with self.database.begin() as connection:
            return connection.execute(select(CaseRow).where(CaseRow.reference == reference)).one()

    def sent(self, reference: str) -> list[Row]:
        """What went out about a case, in order."""
        with self.database.begin() as connection:
            return list(
                connection.execute(
                    select(OutboxRow, AddressRow.value)
                    .join(AddressRow, AddressRow.id == OutboxRow.address_id)
                    .where(OutboxRow.case_id == self.row(reference).id)
                    .order_by(OutboxRow.id)
                )
            )

    def ledger(self, reference: str) -> list[Row]:
        """What the ledger says of a case, in order."""
        with self.database.begin() as connection:
            return list(
                connection.execute(
                    select(LedgerRow)
                    .where(LedgerRow.case_id == self.row(reference).id)
                    .order_by(LedgerRow.id)
                )
            )

    def events(self, reference: str) -> list[str]:
        """The names of what happened to a case, in order."""
        return [row.event for row in self.ledger(reference)]


def seed(database: Database, clock: Callable[[], datetime]) -> Seeded:
    """Officers and a desk; no cases yet."""
    jobs = NotedJobs()
    parts = Parts(
        database=database,
        voice=Speaker(jobs, packs(), StandingFacts(load_contacts(POLICIES / "contacts.toml"))),
        policies=packs(),
        clock=clock,
        secret="a secret for tests",
    )
    with database.begin() as connection:
        people = {
            email: add_staff(connection, landlord, email, name, "officer", hashed(PASSWORD))
            for landlord, email, name in (
                ("demo", ASHA, "Asha Rahman"),
                ("demo", BEN, "Ben Carter"),
                ("hpg", CERYS, "Cerys Hughes"),
            )
        }
        rows = connection.execute(select(StaffRow)).all()
    officers = {row.email: officer_of(row) for row in rows if row.id in people.values()}
    return Seeded(
        database, clock, Desk(parts), jobs, officers[ASHA], officers[BEN], officers[CERYS]
    )


def make_address(connection: Connection, landlord: str, **of: Any) -> int:
    """Somebody new at an address; `of` may say channel, value, name, home, held."""
    number = next(_numbers)
    person_id = connection.execute(
        insert(Person)
        .values(
            landlord=landlord,
            name=of.get("name", "Maya Okoro"),
            home=of.get("home", "12 Acacia Court"),
            postcode=of.get("postcode", "BS1 4ND"),
        )
        .returning(Person.id)
    ).scalar_one()
    return connection.execute(
        insert(AddressRow)
        .values(
            landlord=landlord,
            channel=of.get("channel", "sms"),
            value=of.get("value", f"+447700900{number % 1000:03}"),
            person_id=person_id,
            held=of.get("held", True),
            stopped_at=of.get("stopped_at"),
        )
        .returning(AddressRow.id)
    ).scalar_one()


def make_case(connection: Connection, now: datetime, **changes: Any) -> str:
    """A case with the message that began it; returns its reference."""
    number = next(_numbers)
    person = changes.pop("person", {})
    landlord = changes.pop("landlord", "demo")
    address_id = changes.pop("address_id", None) or make_address(connection, landlord, **person)
    owner = connection.execute(
        select(AddressRow.person_id, AddressRow.channel).where(AddressRow.id == address_id)
    ).one()
    received_at = changes.pop("received_at", now)
    values = {
        "landlord": landlord,
        "reference": f"ACN-{number:04}-XYZ",
        "kind": "complaint",
        "policy_version": packs().policy(landlord, received_at.date()).version,
        "channel": owner.channel,
        "category": "repairs",
        "stage": 1,
        "person_id": owner.person_id,
        "address_id": address_id,
        "original_words": WORDS,
        "fields": {},
        "flags": [],
        "queue": "complaints",
        "priority": "normal",
        "conversation": "finished",
        "definition": {},
        "received_at": received_at,
        "opened_at": received_at,
        **changes,
    }
    case = connection.execute(insert(CaseRow).values(**values).returning(CaseRow)).one()
    connection.execute(
        insert(InboxRow).values(
            landlord=landlord,
            channel=owner.channel,
            provider_id=f"seed-{number}",
            address_id=address_id,
            case_id=case.id,
            body=values["original_words"],
            understood={},
            received_at=received_at,
        )
    )
    refresh_next_due(connection, case, packs().version(case.policy_version), now)
    return str(case.reference)


def represent(connection: Connection, reference: str, **changes: Any) -> None:
    """Somebody else writes on this case: its own address becomes the representative's."""
    case = connection.execute(select(CaseRow).where(CaseRow.reference == reference)).one()
    values = {
        "landlord": case.landlord,
        "case_id": case.id,
        "representative_address_id": case.address_id,
        "representative_name": "Ngozi Okafor",
        "relation": "daughter",
        "resident_name": "Mrs Okafor",
        "status": "needed",
        "created_at": case.opened_at,
        **changes,
    }
    connection.execute(insert(ConsentRow).values(**values))


def ask_for(connection: Connection, reference: str, code: str, words: str) -> None:
    """The resident of a case asks for an adjustment."""
    case = connection.execute(select(CaseRow).where(CaseRow.reference == reference)).one()
    connection.execute(
        insert(Adjustment).values(
            landlord=case.landlord,
            person_id=case.person_id,
            code=code,
            words=words,
            asked_at=case.opened_at,
        )
    )


def make_task(connection: Connection, reference: str, kind: str, **changes: Any) -> int:
    """Something about a case that waits for a person."""
    case = connection.execute(select(CaseRow).where(CaseRow.reference == reference)).one()
    values = {
        "landlord": case.landlord,
        "case_id": case.id,
        "address_id": case.address_id,
        "kind": kind,
        "data": {},
        "created_at": case.opened_at,
        "due_at": case.opened_at + timedelta(days=1),
        **changes,
    }
    return connection.execute(insert(TaskRow).values(**values).returning(TaskRow.id)).scalar_one()
