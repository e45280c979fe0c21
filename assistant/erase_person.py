"""A person asks to be deleted: what may go goes, what must stay is named with its reason and its day.

1. A case goes once its pack's time is over, by the same code as `assistant.retention` (H21-14.1, PK-41).
   An open one, one on legal hold, and somebody else's on which this person wrote, stay.
2. What was said on no case goes; what was said after the first word of a case that stays is part of it.
3. Name, home, numbers and needs go when no case that stays needs them; a need is counted, namelessly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, Row

from assistant.retention import erase, kept_until
from cases.dates import uk_date
from cases.policy_packs import Packs
from storage import person_records
from storage.case_changes import lock_addresses
from storage.erasing_people import erase_conversation, erase_person, note_erased


@dataclass(frozen=True, slots=True)
class Stays:
    """A case that must be kept: why (a name in words.toml), and until when where that is known."""

    reference: str
    why: str
    months: int
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What goes and what stays. `words_before` has, by address, until when what was said goes."""

    people: tuple[int, ...]
    addresses: tuple[Row, ...]
    goes: tuple[Row, ...]
    stays: tuple[Stays, ...]
    words_before: dict[int, datetime]

    @property
    def whole(self) -> bool:
        """Whether nothing is left of the person."""
        return not self.stays


def plan(connection: Connection, packs: Packs, people: Sequence[int], now: datetime) -> Plan:
    """What would happen, with nothing changed."""
    addresses = tuple(person_records.addresses(connection, people))
    own = [one for one in person_records.own_cases(connection, people) if not one.erased_at]
    others = [
        one for one in person_records.cases_for_others(connection, people) if not one.erased_at
    ]
    goes = [one for one in own if _is_over(one, packs, now)]
    staying = [one for one in own if one not in goes]
    return Plan(
        tuple(people),
        addresses,
        tuple(goes),
        (*(_why(one, packs) for one in staying), *(_of_another(one, packs) for one in others)),
        {row.id: _before(row.id, (*staying, *others), now) for row in addresses},
    )


def carry_out(connection: Connection, packs: Packs, people: Sequence[int], now: datetime) -> Plan:
    """Do it, all or nothing, while nobody writes to or from these addresses."""
    own = person_records.own_cases(connection, people)
    at = [row.id for row in person_records.addresses(connection, people)]
    lock_addresses(connection, [*at, *(case.address_id for case in own)])
    found = plan(connection, packs, people, now)
    for case in found.goes:
        erase(connection, case, now)
    for row in found.addresses:
        erase_conversation(connection, row, found.words_before[row.id])
    if found.whole:
        for person in found.people:
            mine = [row.id for row in found.addresses if row.person_id == person]
            erase_person(connection, person, mine)
    for row in found.addresses:
        counts = {"cases_erased": len(found.goes), "cases_kept": len(found.stays)}
        note_erased(connection, row.landlord, row.id, now, event="person_erased", counts=counts)
    return found


def _is_over(case: Row, packs: Packs, now: datetime) -> bool:
    until = kept_until(case, packs)
    return until is not None and until < uk_date(now)


def _why(case: Row, packs: Packs) -> Stays:
    months = packs.version(case.policy_version).retention.case_months
    if case.closed_at is None:
        return Stays(case.reference, "open", months)
    if case.legal_hold:
        return Stays(case.reference, "on_hold", months)
    until = kept_until(case, packs)
    return Stays(case.reference, "not_over" if until else "tenancy_runs", months, until)


def _of_another(case: Row, packs: Packs) -> Stays:
    months = packs.version(case.policy_version).retention.case_months
    return Stays(case.reference, "somebody_else", months, kept_until(case, packs))


def _before(address_id: int, staying: Sequence[Row], now: datetime) -> datetime:
    """Until the first word of a case that stays and began at this address."""
    here = [one.received_at for one in staying if one.address_id == address_id]
    return min((*here, now))
