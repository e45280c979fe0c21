"""Whether an officer may see a case at all: for everybody else it is not there (PFP-37, PFP-38)."""

from __future__ import annotations

from sqlalchemy import Connection, Row

from assistant.desk.officer import Officer
from cases.access import may_see
from storage.involved import involved_in


def sees(connection: Connection, officer: Officer, case: Row) -> bool:
    """A case for one role alone is seen by nobody else, nor by somebody it names."""
    if not case.only_for:
        return True
    named = {row.staff_id for row in involved_in(connection, case.id)}
    return may_see(officer.role, case.only_for, involved=officer.id in named)
