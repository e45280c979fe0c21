"""Consent whose last day has passed shares nothing in the conversation either (PFP-20, REP-WD)."""

from __future__ import annotations

from datetime import date

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import select, update
from staff_seed import make_case, represent

from assistant.core import assemble
from assistant.jobs import QueuedJobs
from conversations.understanding.understood import Understood
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.cases import CaseRow
from storage.database import Database

DAUGHTER = Address(Channel.SMS, "+447700900471")


class Reader(PlainReader):
    """Reads every message as a question how things stand."""

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
        return Understood("status", category="other", confidence=0.9)


CONSENTS = pytest.mark.parametrize(
    ("consent", "says"),
    [
        ({"status": "given", "ends_on": date(2026, 11, 24)}, "is with our complaints team"),
        ({"status": "given", "ends_on": date(2026, 11, 23)}, "We can't go on with"),
        ({"status": "refused"}, "We can't go on with"),
        ({"status": "withdrawn"}, "We can't go on with"),
        ({"status": "asked"}, "We still wait for"),
    ],
    ids=["on its last day", "run out", "refused", "taken back", "not answered yet"],
)


@CONSENTS
def test_what_a_daughter_hears_of_her_mother_s_complaint(
    database: Database, clock: FrozenClock, consent: dict[str, object], says: str
) -> None:
    with database.begin() as connection:
        reference = make_case(connection, clock(), person={"value": DAUGHTER.value}, person_id=None)
        represent(connection, reference, answered_at=clock(), **consent)
    core = assemble(database, Reader(), QueuedJobs(), clock, counted_chance())
    incoming = Incoming("demo", DAUGHTER, "sms:1", "any news?", clock())
    said = "\n".join(one.text for one in core.receive.receive(incoming, inline=True).replies)
    assert says in said
    if says != "is with our complaints team":
        assert "lift" not in said


@CONSENTS
def test_the_work_beside_her_mother_s_complaint_is_kept_from_her_as_the_complaint_is(
    database: Database, clock: FrozenClock, consent: dict[str, object], says: str
) -> None:
    """Chased by its own number too: no date, no standing, not that it is there."""
    with database.begin() as connection:
        complaint = make_case(connection, clock(), person={"value": DAUGHTER.value}, person_id=None)
        represent(connection, complaint, answered_at=clock(), **consent)
        row = connection.execute(select(CaseRow).where(CaseRow.reference == complaint)).one()
        work = make_case(
            connection, clock(), kind="service_request", address_id=row.address_id, person_id=None
        )
        beside = select(CaseRow.id).where(CaseRow.reference == work).scalar_subquery()
        connection.execute(
            update(CaseRow).where(CaseRow.id == row.id).values(service_request_id=beside)
        )
    core = assemble(database, Reader(), QueuedJobs(), clock, counted_chance())
    told = []
    for number, words in enumerate((work, "has the surveyor been booked?")):
        incoming = Incoming("demo", DAUGHTER, f"sms:{number}", words, clock())
        told += [one.text for one in core.receive.receive(incoming, inline=True).replies]
    said = "\n".join(told)
    if says == "is with our complaints team":
        assert f"{complaint} is with our complaints team" in said
    else:
        assert "is with our team" not in said
        assert work not in said
