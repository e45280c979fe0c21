"""Dates come near and pass, and people fall silent: staff are told once, on the right day."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import select, update

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from assistant.remind import Remind
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.cases import CaseRow
from storage.database import Database
from storage.outbox import OutboxRow
from storage.sessions import SessionRow
from storage.tasks import TaskRow

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


class Office:
    """A landlord's assistant with its reminders, and the tasks staff have."""

    def __init__(self, core: Core, clock: FrozenClock):
        self.core = core
        self.clock = clock
        self.remind = Remind(core.database, core.packs, clock)
        self._numbers = iter(range(1, 1000))

    def say(self, text: str, number: str = "+447700900001", channel: Channel = Channel.SMS) -> None:
        sender, name = Address(channel, number), f"SM{next(self._numbers)}"
        incoming = Incoming("demo", sender, name, text, self.clock())
        self.core.receive.receive(incoming, inline=True)

    def sweep_on(self, *days: tuple[int, int, int]) -> None:
        """Sweep on these days of November and December 2026, given as (month, day, hour)."""
        for month, day, hour in days:
            self.clock.to(datetime(2026, month, day, hour, tzinfo=UTC))
            self.remind.sweep()

    def tasks(self, *kinds: str) -> Sequence[Any]:
        with self.core.database.begin() as connection:
            rows = connection.execute(select(TaskRow).order_by(TaskRow.id)).all()
        return [row for row in rows if not kinds or row.kind in kinds]

    def change(self, statement: Any) -> None:
        with self.core.database.begin() as connection:
            connection.execute(statement)


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Office:
    return Office(assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance()), clock)


def dates(tasks: Sequence[Any]) -> list[tuple[str, str]]:
    return [(task.kind, task.data["due"]) for task in tasks]


def test_the_acknowledgement_is_due_soon_one_working_day_before(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((11, 27, 23))  # Friday; due Tuesday 1 December
    assert office.tasks("due_soon", "overdue") == []
    office.sweep_on((11, 30, 0))  # Monday
    assert dates(office.tasks("due_soon", "overdue")) == [("due_soon", "2026-12-01")]


def test_a_date_on_monday_is_near_on_friday(office: Office, clock: FrozenClock):
    clock.to(datetime(2026, 11, 23, 12, tzinfo=UTC))  # Monday; acknowledgement by Monday 30
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((11, 26, 12))
    assert office.tasks("due_soon") == []
    office.sweep_on((11, 27, 0))
    assert dates(office.tasks("due_soon")) == [("due_soon", "2026-11-30")]


def test_a_date_is_passed_from_the_midnight_after_it_in_london(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((12, 1, 23))
    assert office.tasks("overdue") == []
    office.sweep_on((12, 2, 0))
    (task,) = office.tasks("overdue")
    assert (task.data["deadline"], task.data["rule"]) == ("stage1_ack_due", "HOC-6.2")
    assert task.urgent
    assert task.due_at == datetime(2026, 12, 2, tzinfo=UTC)


def test_a_date_that_has_passed_is_no_longer_near(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((11, 30, 9))
    (near,) = office.tasks("due_soon")
    office.sweep_on((12, 2, 9))
    (passed,) = office.tasks("overdue")
    assert (passed.data["deadline"], passed.done_at) == (near.data["deadline"], None)
    (near,) = office.tasks("due_soon")
    assert near.done_at == office.clock()


def test_sweeping_again_makes_nothing_twice(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((12, 2, 9))
    before = office.tasks()
    office.sweep_on((12, 2, 9), (12, 2, 10))
    assert office.tasks() == before


def test_any_number_of_workers_make_a_task_once(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.clock.to(datetime(2026, 12, 2, 9, tzinfo=UTC))
    workers = [Thread(target=office.remind.sweep) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(office.tasks("overdue")) == 1


def test_nothing_is_near_on_a_closed_case(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.change(update(CaseRow).values(state="closed"))
    office.sweep_on((12, 2, 9))
    assert office.tasks("due_soon", "overdue", "unfinished") == []


def test_a_second_date_that_passes_is_told_beside_the_first(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((12, 2, 9), (12, 16, 9))
    passed = [(task.data["deadline"], task.data["due"]) for task in office.tasks("overdue")]
    assert ("stage1_ack_due", "2026-12-01") in passed
    assert ("stage1_response_due", "2026-12-15") in passed


def test_an_offer_left_unanswered_for_two_working_days_is_followed_up_by_a_person(office: Office):
    office.say("I am fed up with this lift")
    office.sweep_on((11, 25, 23))
    assert office.tasks("offer_follow_up") == []
    office.sweep_on((11, 26, 8), (11, 27, 8))
    (task,) = office.tasks("offer_follow_up")
    assert task.data["words"] == "I am fed up with this lift"
    assert task.due_at == datetime(2026, 11, 27, tzinfo=UTC)


def test_a_weekend_is_no_time_to_have_answered_in(office: Office, clock: FrozenClock):
    clock.to(datetime(2026, 11, 27, 16, tzinfo=UTC))  # Friday
    office.say("I am fed up with this lift")
    office.sweep_on((11, 30, 23))
    assert office.tasks("offer_follow_up") == []
    office.sweep_on((12, 1, 8))
    assert len(office.tasks("offer_follow_up")) == 1


@pytest.mark.parametrize("answer", ["1", "2", "3"])
def test_an_offer_that_was_answered_is_not_followed_up(office: Office, answer: str):
    office.say("I am fed up with this lift")
    office.say(answer)
    office.sweep_on((12, 4, 8))
    assert office.tasks("offer_follow_up") == []


def test_a_conversation_that_staff_hold_is_theirs(office: Office):
    office.say("I am fed up with this lift")
    office.change(update(SessionRow).values(with_staff_since=TUESDAY))
    office.sweep_on((11, 27, 8))
    assert office.tasks("offer_follow_up") == []


def test_staff_see_a_complaint_left_half_told_for_a_working_day(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.sweep_on((11, 25, 9))
    assert office.tasks("unfinished") == []
    office.sweep_on((11, 25, 10), (11, 26, 10))
    assert len(office.tasks("unfinished")) == 1


def test_a_complaint_told_to_its_end_is_not_unfinished(office: Office):
    office.say("I want to complain about the lift, it never works and nobody comes")
    office.change(update(CaseRow).values(conversation="finished"))
    office.sweep_on((11, 26, 10))
    assert office.tasks("unfinished") == []


@pytest.fixture
def pushed(office: Office) -> Callable[..., None]:
    """A message that staff pushed to web chat on Tuesday at ten."""
    office.say("please mend my tap", "token-1", Channel.WEB_CHAT)

    def change(**values: Any) -> None:
        sent = {"status": "sent", "sent_at": TUESDAY, "answers": None}
        office.change(update(OutboxRow).values(**{**sent, **values}))

    return change


def test_a_pushed_message_nobody_fetched_in_a_day_becomes_a_task(
    office: Office, pushed: Callable[..., None]
):
    pushed()
    office.sweep_on((11, 25, 9))
    assert office.tasks("undelivered") == []
    office.sweep_on((11, 25, 10), (11, 25, 11))
    tasks = office.tasks("undelivered")
    with office.core.database.begin() as connection:
        sent = list(connection.scalars(select(OutboxRow.id).order_by(OutboxRow.id)))
    assert [task.data["outbox_id"] for task in tasks] == sent
    assert {task.data["why"] for task in tasks} == {"not_fetched"}


def test_a_pushed_message_that_was_fetched_is_no_task(office: Office, pushed: Callable[..., None]):
    pushed(status="delivered", delivered_at=TUESDAY + timedelta(minutes=1))
    office.sweep_on((11, 26, 10))
    assert office.tasks("undelivered") == []


def test_an_answer_given_in_the_same_breath_is_no_pushed_message(office: Office):
    office.say("please mend my tap", "token-1", Channel.WEB_CHAT)
    office.change(update(OutboxRow).values(status="sent", sent_at=TUESDAY))
    office.sweep_on((11, 26, 10))
    assert office.tasks("undelivered") == []


def test_the_day_a_request_was_promised_for_is_one_task(office: Office):
    office.say("please mend my tap")
    office.sweep_on((12, 1, 9))
    assert dates(office.tasks("due_soon")) == [("due_soon", "2026-12-01")]
