"""A group reads along: its answer gives nothing away, and it is nobody's address (promise 8)."""

from __future__ import annotations

from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import text

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.database import Database

MIRA = Address(Channel.TELEGRAM, "77")
GROUP = Address(Channel.TELEGRAM, "-500")


@pytest.fixture
def core(database: Database, clock: FrozenClock) -> Core:
    return assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance())


def say(core: Core, number: int, words: str, group: Address | None = None) -> list[str]:
    """Mira writes, alone or in the group; what we answer her alone."""
    incoming = Incoming(
        "demo",
        MIRA,
        f"groups:{number}",
        words,
        core.clock(),
        in_group=group is not None,
        said_in=group,
    )
    return [reply.text for reply in core.receive.receive(incoming).replies]


def rows(core: Core, query: str) -> list[Any]:
    with core.database.begin() as connection:
        return list(connection.execute(text(query)))


OUT = "SELECT o.body, a.value FROM outbox o JOIN address a ON a.id = o.address_id ORDER BY o.id"


def test_the_group_is_answered_there_and_only_told_to_write_alone(core):
    assert say(core, 1, "I am fed up with the lift at 12 Acacia Court", GROUP) == []
    [answer] = rows(core, OUT)
    assert answer.value == "-500"
    assert "Message us privately" in answer.body
    assert "lift" not in answer.body


def test_the_same_update_again_answers_the_group_once(core):
    say(core, 1, "I am fed up with the lift", GROUP)
    say(core, 1, "I am fed up with the lift", GROUP)
    assert len(rows(core, OUT)) == 1


def test_a_complaint_that_follows_in_private_counts_from_the_word_in_the_group(core, clock):
    said_at = clock()
    say(core, 1, "I am fed up with the lift", GROUP)
    clock.forward(hours=2)
    say(core, 2, "I want to complain about it")
    [case] = rows(
        core,
        'SELECT c.received_at, c.flags, a.value FROM "case" c JOIN address a ON a.id = c.address_id',
    )
    assert (case.received_at, case.value) == (said_at, "77")
    assert "public_channel" in case.flags


def test_no_case_and_no_memory_belongs_to_a_group(core):
    say(core, 1, "I am fed up with the lift", GROUP)
    say(core, 2, "I want to complain about it")
    say(core, 3, "what is happening with it", GROUP)
    held = "SELECT a.value FROM session s JOIN address a ON a.id = s.address_id"
    cases = 'SELECT a.value FROM "case" c JOIN address a ON a.id = c.address_id'
    assert {row.value for row in [*rows(core, held), *rows(core, cases)]} == {"77"}


def test_in_a_group_nothing_is_told_of_the_writers_own_case(core):
    say(core, 1, "I want to complain about the lift")
    [case] = rows(core, 'SELECT reference FROM "case"')
    say(core, 2, f"what is happening with {case.reference}?", GROUP)
    told = [row.body for row in rows(core, OUT) if row.value == "-500"]
    assert len(told) == 1
    assert case.reference not in told[0]
    assert "lift" not in told[0]
