"""Whom a question after closing goes to, and when this landlord asks."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row

from cases.dates import uk_date
from cases.policy import Policy
from storage.case_pages import consent_of

NOT_TO = "safe_contact_only"
"""The flag of people to whom nothing goes that they have not asked for (PK-44)."""


def address_to_ask(connection: Connection, case: Row[Any]) -> int:
    """The resident's own, once they have said who may speak for them; else the writer's."""
    consent = consent_of(connection, case.id)
    answered = consent is None or consent.answered_at
    address_id: int = (answered and case.resident_address_id) or case.address_id
    return address_id


def is_time(policy: Policy, case: Row[Any], now: datetime) -> bool:
    """Landlords that ask once a month ask in the month after (H21-12.1)."""
    if policy.surveys.after_close != "monthly_batch":
        return True
    closed, today = uk_date(case.closed_at), uk_date(now)
    return (closed.year, closed.month) < (today.year, today.month)
