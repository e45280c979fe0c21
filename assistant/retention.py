"""What has been kept as long as the pack says is taken out; the count of it stays (PK-41)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Row

from cases.dates import uk_date
from cases.policy_packs import Packs
from cases.retention import Kept, keep_until
from storage.database import Database
from storage.erasing import closed_cases, erase_case
from storage.notes import note_by_system

BATCH = 200


@dataclass(frozen=True, slots=True)
class Due:
    """A case whose time is over: its number, its landlord, the last day it was to be kept."""

    landlord: str
    reference: str
    kept_until: date


def run(
    database: Database, packs: Packs, clock: Callable[[], datetime], *, dry: bool
) -> Iterator[Due]:
    """Every case whose time is over, erased one transaction each unless `dry`."""
    now = clock()
    for landlord in packs.landlords():
        for case, until in _due(database, packs, landlord, uk_date(now)):
            if not dry:
                with database.begin() as connection:
                    erase(connection, case, now)
            yield Due(landlord, case.reference, until)


def _due(
    database: Database, packs: Packs, landlord: str, today: date
) -> Iterator[tuple[Row, date]]:
    last = 0
    while True:
        with database.begin() as connection:
            rows = closed_cases(connection, landlord, last, BATCH)
        if not rows:
            return
        for case in rows:
            until = kept_until(case, packs)
            if until is not None and until < today:
                yield case, until
        last = rows[-1].id


def kept_until(case: Row, packs: Packs) -> date | None:
    """The last day this case is kept under the pack it began with; None while nobody can say."""
    kept = Kept(case.closed_at, case.tenancy_ended_on, case.legal_hold)
    return keep_until(kept, packs.version(case.policy_version))


def erase(connection: Connection, case: Row, now: datetime) -> None:
    """Take what people said out of a case, and say so in its ledger."""
    erase_case(connection, case.id, now)
    note_by_system(
        connection,
        landlord=case.landlord,
        case_id=case.id,
        at=now,
        event="erased",
        data={},
    )
