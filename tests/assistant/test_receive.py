"""The way in for every door: once, in order, whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Barrier, Thread
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import Table, func, select

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from messages.outgoing import Outgoing
from storage.base import Base
from storage.cases import CaseRow
from storage.database import Database, DatabaseAway, connect
from storage.inbox import InboxRow
from storage.ledger import LedgerRow
from storage.outbox import OutboxRow

COMPLAINT = "I want to complain about the lift, it never works and nobody ever comes"
WRITER = Address(Channel.SMS, "+447700900001")


@pytest.fixture
def core(database: Database, clock: FrozenClock) -> Core:
    return assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance())


def message(core: Core, text: str, name: str = "SM1", **more: Any) -> Incoming:
    return replace(Incoming("demo", WRITER, name, text, core.clock()), **more)


def say(core: Core, text: str, name: str = "SM1", **more: Any) -> tuple[Outgoing, ...]:
    return core.receive.receive(message(core, text, name, **more), inline=True).replies


def rows(core: Core, what: Any) -> Sequence[Any]:
    with core.database.begin() as connection:
        return connection.execute(select(what).order_by(what.id)).all()


def counts(core: Core) -> dict[str, int]:
    """How many rows every table has."""
    with core.database.begin() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in Base.metadata.sorted_tables
            if isinstance(table, Table)
        }


def test_a_message_and_its_answer_are_kept_together(core: Core):
    (reply,) = say(core, COMPLAINT)
    (heard,), (said,) = rows(core, InboxRow), rows(core, OutboxRow)
    assert heard.body == COMPLAINT
    assert (said.answers, said.body, said.status) == (heard.id, reply.text, "handed_over")
    assert heard.case_id == said.case_id == rows(core, CaseRow)[0].id


def test_the_same_message_again_gets_the_same_answer_and_changes_nothing(core: Core):
    first = core.receive.receive(message(core, COMPLAINT), inline=True)
    before = counts(core)
    again = core.receive.receive(message(core, COMPLAINT), inline=True)
    assert again.repeated
    assert not first.repeated
    assert [(r.id, r.text, r.choices) for r in again.replies] == [
        (r.id, r.text, r.choices) for r in first.replies
    ]
    assert counts(core) == before


def test_an_old_message_that_comes_again_gets_the_answer_it_got_then(core: Core):
    first = say(core, COMPLAINT, "SM1")
    say(core, "It should be mended by tomorrow", "SM2")
    before = counts(core)
    assert [r.text for r in say(core, COMPLAINT, "SM1")] == [r.text for r in first]
    assert counts(core) == before


def test_the_same_message_by_many_at_once_is_handled_once(core: Core):
    at_once, replies = Barrier(4), []

    def deliver() -> None:
        at_once.wait()
        replies.append(tuple(r.text for r in say(core, COMPLAINT)))

    run([Thread(target=deliver) for _ in range(4)])
    assert len(replies) == 4
    assert len(set(replies)) == 1
    assert len(rows(core, CaseRow)) == len({row.reference for row in rows(core, CaseRow)})
    assert [row.kind for row in rows(core, CaseRow)].count("complaint") == 1
    assert len(rows(core, InboxRow)) == 1


def test_messages_of_one_person_that_come_at_once_are_handled_one_after_the_other(core: Core):
    say(core, COMPLAINT, "SM0")
    at_once = Barrier(8)

    def deliver(number: int) -> None:
        at_once.wait()
        say(core, f"and another thing, number {number}, is wrong here", f"SM{number}")

    run([Thread(target=deliver, args=(number,)) for number in range(1, 9)])
    heard = rows(core, InboxRow)
    assert len(heard) == 9
    assert [row.kind for row in rows(core, CaseRow)].count("complaint") == 1
    answers = [said.answers for said in rows(core, OutboxRow)]
    assert sorted(set(answers)) == [row.id for row in heard]
    assert answers == sorted(answers)  # each was answered before the next was heard
    with core.database.begin() as connection:
        state = connection.exec_driver_sql("select state from session").scalar_one()
    assert state["heard"] == 9


def test_two_people_at_once_have_a_case_each(core: Core):
    at_once = Barrier(2)

    def deliver(number: int) -> None:
        at_once.wait()
        writer = Address(Channel.SMS, f"+44770090000{number}")
        say(core, COMPLAINT, f"SM{number}", sender=writer)

    run([Thread(target=deliver, args=(number,)) for number in (1, 2)])
    complaints = [row for row in rows(core, CaseRow) if row.kind == "complaint"]
    assert len({row.address_id for row in complaints}) == len(complaints) == 2


def test_with_the_database_away_the_door_is_told_and_nothing_is_kept(
    core: Core, database: Database, clock: FrozenClock
):
    away = connect("postgresql+psycopg://nobody@/nothing?host=/nowhere&port=1")
    cut_off = assemble(away, PlainReader(), QueuedJobs(), clock, counted_chance())
    with pytest.raises(DatabaseAway):
        say(cut_off, COMPLAINT)
    assert rows(core, InboxRow) == []
    say(core, COMPLAINT)  # the provider tries again
    assert len(rows(core, InboxRow)) == 1
    away.close()


def test_a_fault_while_understanding_leaves_nothing_behind(database: Database, clock: FrozenClock):
    class Broken:
        def read(self, *_: Any) -> Any:
            raise RuntimeError("the model is gone")

    core = assemble(database, Broken(), QueuedJobs(), clock, counted_chance())
    with pytest.raises(RuntimeError):
        say(core, COMPLAINT)
    assert rows(core, InboxRow) == rows(core, OutboxRow) == rows(core, LedgerRow) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "😀👍🏽",
        "x" * 10_000,
        "مرحبا، السخان لا يعمل منذ أسبوع",
        "\x00\x07\x1b[31mred\u202eleft",
        "lone \ud83d surrogate",
        "'; drop table inbox; --",
        "{reference} {nobody} %s %(x)s",
    ],
    ids=["empty", "blank", "emoji", "10000", "arabic", "controls", "surrogate", "sql", "braces"],
)
def test_any_text_gets_an_answer_and_is_kept_as_it_came(core: Core, text: str):
    replies = say(core, text)
    assert replies
    assert all(reply.text.strip() for reply in replies)
    (heard,) = rows(core, InboxRow)
    kept = heard.original.decode("utf-8", "surrogatepass") if heard.original else heard.body
    assert kept == text


@pytest.mark.parametrize("choice", ["complain", "no_such_choice", "", "x" * 500])
def test_a_pressed_button_that_we_never_offered_is_no_harm(core: Core, choice: str):
    assert say(core, "", choice=choice, sender=Address(Channel.TELEGRAM, "7700001"))


def test_a_group_gets_no_details_and_no_case(core: Core):
    group = Address(Channel.TELEGRAM, "-100200")
    (reply,) = say(core, COMPLAINT, sender=group, in_group=True)
    assert reply.kinds == ("move_to_private",)
    assert rows(core, CaseRow) == []


def test_the_same_number_at_another_landlord_is_another_conversation(core: Core):
    say(core, COMPLAINT, "SM1")
    say(core, "hello", "SM2", landlord="hpg")
    cases = rows(core, CaseRow)
    assert {row.landlord for row in cases} == {"demo"}
    with core.database.begin() as connection:
        held = connection.exec_driver_sql(
            "select a.landlord, s.state ->> 'flow' from session s"
            " join address a on a.id = s.address_id order by 1"
        ).all()
    assert [tuple(row) for row in held] == [("demo", "complain"), ("hpg", "start")]


def test_one_landlords_reference_is_nothing_at_another(core: Core):
    say(core, COMPLAINT, "SM1")
    reference = next(row.reference for row in rows(core, CaseRow) if row.kind == "complaint")
    replies = say(core, f"what is happening with {reference}", "SM2", landlord="hpg")
    assert "is with" not in " ".join(reply.text for reply in replies)
    assert [row.landlord for row in rows(core, CaseRow) if row.kind == "complaint"] == ["demo"]


def run(threads: Sequence[Thread]) -> None:
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
