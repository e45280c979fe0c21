"""A phone that may be watched, or is somebody else's by now (FACT-DA, REP-ID): nothing goes there on
nobody's word, about any case of theirs; and what an officer knows to be safe does go out."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from fakes import FrozenClock, counted_chance
from sqlalchemy import text, update
from staff_seed import Seeded, make_address, seed

from assistant.core import assemble
from assistant.desk.message import Message
from assistant.jobs import QueuedJobs
from conversations.understanding.reader import Reader
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.database import Database
from storage.people import AddressRow

PHONE = Address(Channel.SMS, "+447700900811")
COMPLAINS = (
    "I want to complain, the lift has been broken for three weeks and nobody comes",
    "I can't talk, my partner reads my phone and he hits me",
)
ANOTHER = (COMPLAINS[0], "you've got the wrong person, I only got this number last week")

Says = Callable[[str], str]


@pytest.fixture
def says(database: Database, clock: FrozenClock, reader: Reader) -> Says:
    """What we answer somebody who texts, all of it."""
    core = assemble(database, reader, QueuedJobs(), clock, counted_chance())
    sent = iter(range(1000))

    def at_the_phone(words: str) -> str:
        clock.forward(seconds=10)
        incoming = Incoming("demo", PHONE, f"safe:{next(sent)}", words, clock())
        return "\n".join(one.text for one in core.receive.receive(incoming, inline=True).replies)

    return at_the_phone


def flags_of_cases(database: Database) -> list[list[str]]:
    with database.begin() as connection:
        found = connection.execute(text('SELECT flags FROM "case" ORDER BY id'))
        return [list(row.flags) for row in found]


@pytest.mark.parametrize("told", [COMPLAINS, ANOTHER], ids=["watched", "recycled"])
def test_every_case_of_theirs_is_for_safe_contact_only(
    says: Says, database: Database, told: tuple[str, str]
) -> None:
    for words in told:
        says(words)
    flags = flags_of_cases(database)
    assert len(flags) > 1  # the complaint, and the repair that goes on beside it
    assert all("safe_contact_only" in of_case for of_case in flags)


def test_a_case_opened_later_from_such_a_phone_is_so_too(says: Says, database: Database) -> None:
    for words in (*ANOTHER, "I want to complain about my gate, it was never mended"):
        says(words)
    assert "safe_contact_only" in flags_of_cases(database)[-1]


@pytest.mark.parametrize(("safe", "status"), [(True, "waiting"), (False, "held")])
def test_an_officers_word_that_it_is_safe_lets_their_message_out(
    database: Database, clock: FrozenClock, safe: bool, status: str
) -> None:
    at_the_desk: Seeded = seed(database, clock)
    with database.begin() as connection:
        watched = make_address(connection, "demo")
        connection.execute(
            update(AddressRow).where(AddressRow.id == watched).values(unsafe_at=clock.now)
        )
    reference = at_the_desk.case(address_id=watched)
    at_the_desk.desk.write(at_the_desk.asha, reference, Message("ring me", safe=safe))
    assert [row.status for row in at_the_desk.sent(reference)] == [status]
