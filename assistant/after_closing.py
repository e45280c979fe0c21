"""Whom a question after closing goes to, and when this landlord asks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from assistant.desk.addressees import addressees_of
from cases.dates import uk_date
from cases.policy import Policy

NOT_TO = "safe_contact_only"
"""The flag of people to whom nothing goes that they have not asked for (PK-44)."""


def address_to_ask(connection: Connection, case: Row[Any], now: datetime) -> int | None:
    """The resident's own, once they have said who may speak for them; else that of whoever acts for
    them, while they may be told of the case (HOC-3.6). None where there is nobody to ask."""
    to = addressees_of(connection, case, uk_date(now))
    return to.resident or (to.representative if to.may_share else None)


def is_time(policy: Policy, case: Row[Any], now: datetime) -> bool:
    """Landlords that ask once a month ask in the month after (H21-12.1)."""
    if policy.surveys.after_close != "monthly_batch":
        return True
    closed, today = uk_date(case.closed_at), uk_date(now)
    return (closed.year, closed.month) < (today.year, today.month)
