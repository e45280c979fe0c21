"""The order in which open cases wait for staff, a page at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    func,
    or_,
    select,
    text,
    tuple_,
    update,
)
from sqlalchemy.orm import aliased

from storage.cases import OPEN, CaseRow
from storage.people import AddressRow, Person
from storage.staff import StaffRow
from storage.who_sees import ANYBODY, Who

RESIDENT = aliased(Person)
WRITER = aliased(Person)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case stands in the queue: the last row of one page is the start of the next."""

    danger: bool
    due: datetime | None
    id: int


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which open cases a view shows; every one that is set must hold.

    `and_danger` adds danger of any other kind to the `kinds`.
    """

    kinds: tuple[str, ...] = ()
    and_danger: bool = False
    handler_id: int | None = None
    unclaimed: bool = False
    late_at: datetime | None = None
    danger: bool = False
    unfinished: bool = False
    brand: str | None = None
    """A brand's id; empty is what is the landlord's own."""

    def conditions(self) -> Iterator[ColumnElement[bool]]:
        """The same in the database's terms."""
        if self.kinds:
            of_kind = CaseRow.kind.in_(self.kinds)
            yield or_(of_kind, CaseRow.danger) if self.and_danger else of_kind
        if self.handler_id is not None:
            yield CaseRow.handler_id == self.handler_id
        if self.unclaimed:
            yield CaseRow.handler_id.is_(None)
        if self.late_at is not None:
            yield CaseRow.next_due <= self.late_at
        if self.danger:
            yield CaseRow.danger.is_(True)
        if self.unfinished:
            yield CaseRow.conversation == "unfinished"
        if self.brand is not None:
            yield func.coalesce(CaseRow.fields["brand"].astext, "") == self.brand


def queue_page(
    connection: Connection,
    landlord: str,
    sieve: Sieve,
    after: Place | None,
    limit: int,
    who: Who = ANYBODY,
) -> Sequence[Row]:
    """The next `limit` open cases after a place: danger first, then the earliest date.

    Each stretch below is one seek in the index `ix_case_queue`; pages are never counted or
    skipped over, so the hundredth costs what the first does.
    """
    rows: list[Row] = []
    for stretch in _stretches(after):
        if len(rows) < limit:
            query = case_lines(landlord).where(
                text(OPEN), who.sees(), *sieve.conditions(), *stretch
            )
            ordered = query.order_by(CaseRow.next_due, CaseRow.id).limit(limit - len(rows))
            rows.extend(connection.execute(ordered))
    return rows


def _stretches(after: Place | None) -> Iterator[tuple[ColumnElement[bool], ...]]:
    """Danger dated, danger undated, the rest dated, the rest undated; the first cut at `after`."""
    dated, undated = CaseRow.next_due.is_not(None), CaseRow.next_due.is_(None)
    for danger in (True, False):
        here = CaseRow.danger.is_(danger)
        if after is None or (after.danger and not danger):
            yield here, dated
            yield here, undated
        elif after.danger == danger:
            if after.due is not None:
                yield here, tuple_(CaseRow.next_due, CaseRow.id) > (after.due, after.id)
                yield here, undated
            else:
                yield here, undated, CaseRow.id > after.id


def case_lines(landlord: str) -> Select:
    """A landlord's cases, each with the names that a line of a list shows."""
    return (
        select(
            CaseRow,
            RESIDENT.name.label("resident_name"),
            RESIDENT.home.label("home"),
            WRITER.name.label("writer_name"),
            StaffRow.name.label("handler_name"),
        )
        .join(AddressRow, AddressRow.id == CaseRow.address_id)
        .join(WRITER, WRITER.id == AddressRow.person_id)
        .outerjoin(RESIDENT, RESIDENT.id == CaseRow.person_id)
        .outerjoin(StaffRow, StaffRow.id == CaseRow.handler_id)
        .where(CaseRow.landlord == landlord)
    )


def set_next_due(connection: Connection, case_id: int, due: datetime | None, name: str) -> None:
    """Index a case under its next date (`assistant.next_due` is the only one to call this)."""
    connection.execute(
        update(CaseRow).where(CaseRow.id == case_id).values(next_due=due, next_due_name=name)
    )
