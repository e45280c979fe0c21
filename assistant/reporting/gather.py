"""A landlord's record over a period, as reports look at it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import repeat

from sqlalchemy import Connection, Row

from assistant.reporting.complaint_of import Beside, complaint_of
from cases.dates import LONDON, uk_date
from cases.policy_packs import Packs
from reports.complaint import Complaint
from reports.known import Contact, Known, Need, NotPursued
from reports.period import Period
from storage.database import Database
from storage.report_cases import complaints_between, number_between
from storage.report_counts import (
    adjustments_between,
    contacts_between,
    nameless_adjustments_between,
    trends_between,
)

BATCH = 500
ONE_DAY = timedelta(days=1)


def gather(
    database: Database,
    packs: Packs,
    landlord: str,
    period: Period,
    now: datetime,
    *,
    told: Callable[[int, int], None] = lambda done, of: None,
) -> Known:
    """All that reports need, the period before it among it; `told` hears how far it has got."""
    since, until = bounds(Period(period.before.first, period.last))
    complaints = tuple(_complaints(database, packs, landlord, since, until, now, told))
    with database.begin() as connection:
        return Known(
            landlord=landlord,
            landlord_name=packs.policy(landlord, uk_date(now)).landlord.name,
            period=period,
            today=uk_date(now),
            complaints=complaints,
            contacts=_contacts(connection, landlord, since, until),
            needs=tuple(_needs(connection, landlord, period)),
            not_pursued=_not_pursued(connection, landlord, period),
        )


def bounds(period: Period) -> tuple[datetime, datetime]:
    """The instants, in UTC, at which a period's first UK day begins and its last one is over."""
    return _midnight(period.first), _midnight(period.last + ONE_DAY)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), LONDON).astimezone(UTC)


def _complaints(
    database: Database,
    packs: Packs,
    landlord: str,
    since: datetime,
    until: datetime,
    now: datetime,
    told: Callable[[int, int], None],
) -> Iterator[Complaint]:
    with database.begin() as connection:
        every = number_between(connection, landlord, since, until)
    after = done = 0
    while True:
        with database.begin() as connection:
            rows = complaints_between(connection, landlord, since, until, after, BATCH)
            batch = _batch(connection, packs, rows, now)
        yield from batch
        done += len(rows)
        told(done, every)
        if len(rows) < BATCH:
            return
        after = rows[-1].id


def _batch(connection: Connection, packs: Packs, rows: list[Row], now: datetime) -> list[Complaint]:
    beside = Beside.of(connection, rows)
    return [complaint_of(row, packs.version(row.policy_version), beside, now) for row in rows]


def _contacts(
    connection: Connection, landlord: str, since: datetime, until: datetime
) -> tuple[Contact, ...]:
    rows = contacts_between(connection, landlord, since, until)
    return tuple(
        Contact(r.reference, r.kind, r.category, uk_date(r.received_at), bool(r.only_for))
        for r in rows
    )


def _needs(connection: Connection, landlord: str, period: Period) -> Iterator[Need]:
    """Of those taken out since, only the month is known: it is counted whole, as below."""
    for row in adjustments_between(connection, landlord, *bounds(period)):
        yield Need(row.code, row.status, uk_date(row.asked_at))
    months = period.first.replace(day=1), period.last
    for row in nameless_adjustments_between(connection, landlord, *months):
        need = Need(row.code, row.status, max(row.month, period.first))
        yield from repeat(need, row.times)


def _not_pursued(connection: Connection, landlord: str, period: Period) -> tuple[NotPursued, ...]:
    """Months are counted whole: one that the period only touches is counted with it."""
    rows = trends_between(connection, landlord, period.first.replace(day=1), period.last)
    return tuple(NotPursued(row.month, row.category, row.topic, row.times) for row in rows)
