"""A small invented record to add up: pure values, no database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from reports.complaint import Complaint
from reports.known import Known
from reports.period import Period

YEAR = Period(date(2025, 4, 1), date(2026, 3, 31))
TODAY = date(2026, 4, 20)
Make = Callable[..., Complaint]


@pytest.fixture
def make() -> Make:
    """A complaint about repairs received on 3 June 2025; the keywords change it."""
    number = iter(range(1, 1000))

    def made(**changes: Any) -> Complaint:
        plain = {
            "reference": f"ACN-{next(number):04}-XYZ",
            "received_on": date(2025, 6, 3),
            "category": "repairs",
            "state": "open",
            "stage": 1,
            "channel": "sms",
        }
        return Complaint(**{**plain, **changes})

    return made


@pytest.fixture
def known() -> Callable[..., Known]:
    """A landlord's record with these complaints."""

    def of(*complaints: Complaint, **changes: Any) -> Known:
        plain = {
            "landlord": "demo",
            "landlord_name": "Acorn Homes",
            "period": YEAR,
            "today": TODAY,
        }
        return Known(**{**plain, "complaints": complaints, **changes})

    return of
