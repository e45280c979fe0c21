"""A landlord's desk with as many open cases as wanted, invented and the same each time."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert, text

from storage.cases import CaseRow
from storage.people import AddressRow, Person

BEGAN = datetime(2026, 11, 24, 10, tzinfo=UTC)
BATCH = 2000
LANDLORDS = ("demo", "hpg")
"""Cases of the first are asked for; one in five is the second's, and in the way."""


def fill(connection: Connection, number: int) -> None:
    """Make `number` open cases of `demo`, some in danger, a few with no date, and others beside."""
    dice = random.Random(1)
    for landlord, cases in zip(LANDLORDS, (number, number // 4), strict=True):
        addresses = list(_addresses(connection, landlord, max(1, cases // 4)))
        for start in range(0, cases, BATCH):
            numbers = range(start, min(start + BATCH, cases))
            rows = [_case(landlord, one, dice, dice.choice(addresses)) for one in numbers]
            connection.execute(insert(CaseRow), rows)
    connection.execute(text("analyze"))


def _addresses(connection: Connection, landlord: str, number: int) -> Iterator[tuple[int, int]]:
    """One person at each address: their ids."""
    people = [{"landlord": landlord, "name": f"Resident {one}"} for one in range(number)]
    added = connection.execute(insert(Person).returning(Person.id), people).scalars().all()
    rows = [
        {"landlord": landlord, "channel": "webchat", "value": f"chat-{id_}", "person_id": id_}
        for id_ in added
    ]
    wanted = insert(AddressRow).returning(AddressRow.id, AddressRow.person_id)
    for row in connection.execute(wanted, rows):
        yield row.id, row.person_id


def _case(
    landlord: str, number: int, dice: random.Random, address: tuple[int, int]
) -> dict[str, Any]:
    received = BEGAN - timedelta(minutes=dice.randrange(60 * 24 * 30))
    dated = dice.random() > 0.03
    return {
        "landlord": landlord,
        "reference": f"{landlord.upper()}-{number:06}",
        "kind": "complaint" if dice.random() < 0.7 else "service_request",
        "policy_version": "demo@2024-04-01" if landlord == "demo" else "hpg@2025-03-01",
        "channel": "webchat",
        "category": "repairs",
        "stage": 1,
        "person_id": address[1],
        "address_id": address[0],
        "original_words": "The boiler has been off for three weeks and nobody comes.",
        "fields": {},
        "flags": [],
        "queue": "complaints",
        "priority": "normal",
        "danger": dice.random() < 0.01,
        "conversation": "finished",
        "definition": {},
        "received_at": received,
        "opened_at": received,
        "next_due": received + timedelta(days=dice.randrange(5, 20)) if dated else None,
    }
