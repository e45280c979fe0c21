"""Offers of the choice, and what people answered, are all on the record to be counted."""

from __future__ import annotations

from collections import Counter

from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import select

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.database import Database
from storage.ledger import LedgerRow

UNHAPPY = "Third time I've rung about the lift and nobody calls back. I'm fed up."


def say(core: Core, phone: str, text: str, name: str) -> None:
    writer = Address(Channel.SMS, phone)
    core.receive.receive(Incoming("demo", writer, name, text, core.clock()), inline=True)


def test_low_numbers_can_be_told_from_people_who_were_never_asked(
    database: Database, clock: FrozenClock
) -> None:
    """HOC-3.3: who was offered the choice and said no is as visible as who complained."""
    core = assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance())
    answers = {"+447700900001": "1", "+447700900002": "2", "+447700900003": None}
    for phone, answer in answers.items():
        say(core, phone, UNHAPPY, f"SM{phone}")
        if answer:
            say(core, phone, answer, f"SM{phone}-2")
    with database.begin() as connection:
        happened = Counter(connection.execute(select(LedgerRow.event)).scalars())
    assert happened["complaint_offered"] == 3
    assert happened["complaint_chosen"] == 1
    assert happened["complaint_declined"] == 1
