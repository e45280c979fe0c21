"""What reports count beside complaints: every contact, adjustments, and unhappiness not pursued."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import Connection, Row, exists, select

from storage.adjustment_counts import AdjustmentCount
from storage.cases import CaseRow
from storage.people import AddressRow, Adjustment
from storage.trends import TrendRow


def contacts_between(
    connection: Connection, landlord: str, since: datetime, until: datetime
) -> Sequence[Row]:
    """Everything that was logged under a number between two moments, of every kind."""
    return connection.execute(
        select(
            CaseRow.reference,
            CaseRow.kind,
            CaseRow.category,
            CaseRow.received_at,
            CaseRow.closed_at,
            CaseRow.only_for,
        )
        .where(
            CaseRow.landlord == landlord,
            CaseRow.received_at >= since,
            CaseRow.received_at < until,
        )
        .order_by(CaseRow.id)
    ).all()


def adjustments_between(
    connection: Connection, landlord: str, since: datetime, until: datetime
) -> Sequence[Row]:
    """What was asked for between two moments, and where it stands; nobody's name with it.

    Somebody who proved to be a person we knew left their needs there: what they were before has no
    address, and does not count twice.
    """
    return connection.execute(
        select(Adjustment.code, Adjustment.status, Adjustment.asked_at)
        .where(
            Adjustment.landlord == landlord,
            exists().where(AddressRow.person_id == Adjustment.person_id),
            Adjustment.asked_at >= since,
            Adjustment.asked_at < until,
        )
        .order_by(Adjustment.id)
    ).all()


def nameless_adjustments_between(
    connection: Connection, landlord: str, first: date, last: date
) -> Sequence[Row]:
    """The same of people who were taken out, for months that begin within these days."""
    return connection.execute(
        select(
            AdjustmentCount.month,
            AdjustmentCount.code,
            AdjustmentCount.status,
            AdjustmentCount.times,
        )
        .where(
            AdjustmentCount.landlord == landlord,
            AdjustmentCount.month >= first,
            AdjustmentCount.month <= last,
        )
        .order_by(AdjustmentCount.month, AdjustmentCount.code, AdjustmentCount.status)
    ).all()


def trends_between(connection: Connection, landlord: str, first: date, last: date) -> Sequence[Row]:
    """The counts of months that begin within these days (PFP-27)."""
    return connection.execute(
        select(TrendRow.month, TrendRow.category, TrendRow.topic, TrendRow.times)
        .where(TrendRow.landlord == landlord, TrendRow.month >= first, TrendRow.month <= last)
        .order_by(TrendRow.month, TrendRow.category, TrendRow.topic)
    ).all()
