"""Which cases a member of staff may see, in the database's own terms (`cases.access`)."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, and_, exists, func, or_, select

from storage.cases import CaseRow
from storage.involved import InvolvedRow
from storage.people import ways_to


@dataclass(frozen=True, slots=True)
class Who:
    """A member of staff and their role."""

    staff_id: int
    role: str

    def sees(self) -> ColumnElement[bool]:
        """A closed-off case only in its one role, and never by somebody it names."""
        named = exists().where(
            InvolvedRow.case_id == CaseRow.id, InvolvedRow.staff_id == self.staff_id
        )
        mine = func.lower(CaseRow.only_for) == self.role.strip().lower()
        return or_(CaseRow.only_for == "", and_(mine, ~named))


ANYBODY = Who(0, "")
"""Sees what everybody may see."""


def may_see_talk(connection: Connection, address_id: int, who: Who) -> bool:
    """Whether no case of this conversation is closed off from them."""
    theirs = ways_to(address_id)
    there = or_(CaseRow.address_id.in_(theirs), CaseRow.resident_address_id.in_(theirs))
    hidden = select(CaseRow.id).where(there, ~who.sees())
    return connection.execute(hidden.limit(1)).first() is None
