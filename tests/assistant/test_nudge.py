"""Somebody falls silent while telling a complaint: one reminder, at a decent hour, and no more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import select, update
from staff_seed import represent

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from assistant.nudge import Nudge
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.cases import CaseRow
from storage.database import Database
from storage.held import hold
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.sessions import SessionRow

TOLD = datetime(2026, 11, 24, 10, tzinfo=UTC)
"""A Tuesday; twenty hours later is six in the morning."""


class Office:
    """A landlord with one complaint half told, and its sweep of reminders."""

    def __init__(self, core: Core, clock: FrozenClock):
        self.core, self.clock = core, clock
        self.nudge = Nudge(core.database, core.packs, core.speaker, clock)
        self.sent = 0
        self.says("I want to complain about the lift, it never works and nobody comes")

    def says(self, words: str) -> None:
        self.sent += 1
        sender = Address(Channel.SMS, "+447700900001")
        incoming = Incoming("demo", sender, f"SM{self.sent}", words, self.clock())
        self.core.receive.receive(incoming, inline=True)

    def sweep_at(self, day: int, hour: int) -> None:
        """Sweep at this hour of a day in November 2026, UTC, which is UK time then."""
        self.clock.to(datetime(2026, 11, day, hour, tzinfo=UTC))
        self.nudge.sweep()

    def change(self, statement: Any) -> None:
        with self.core.database.begin() as connection:
            connection.execute(statement)

    def talk_of(self, **state: Any) -> None:
        """What the conversation remembers, with its last message left where it was."""
        self.change(update(SessionRow).values(state=SessionRow.state.concat(state)))

    def complaint(self) -> str:
        """Its number."""
        with self.core.database.begin() as connection:
            kind = CaseRow.kind == "complaint"
            return connection.execute(select(CaseRow.reference).where(kind)).scalar_one()

    def told_by_the_daughter(self, **consent: Any) -> None:
        """Whoever told it acts for her mother, with this consent."""
        reference = self.complaint()
        with self.core.database.begin() as connection:
            represent(connection, reference, answered_at=TOLD, **consent)

    def reminders(self) -> Sequence[str]:
        """What was written without their having asked."""
        with self.core.database.begin() as connection:
            return connection.scalars(
                select(OutboxRow.body).where(OutboxRow.answers.is_(None)).order_by(OutboxRow.id)
            ).all()


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Office:
    clock.to(TOLD)
    return Office(assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance()), clock)


def test_the_open_question_is_put_again_with_the_number_of_the_complaint(office: Office):
    office.sweep_at(25, 9)
    [reminder] = office.reminders()
    with office.core.database.begin() as connection:
        state = connection.scalar(select(SessionRow.state))
    assert office.complaint() in reminder
    assert reminder.endswith("?")
    assert state["nudged"]
    assert state["asking"] is not None


def test_not_before_twenty_hours_of_silence(office: Office, clock: FrozenClock):
    clock.to(datetime(2026, 11, 24, 16, tzinfo=UTC))
    office.says("the lift in the east block I mean")
    office.sweep_at(25, 11)
    assert office.reminders() == []
    office.sweep_at(25, 12)
    assert len(office.reminders()) == 1


@pytest.mark.parametrize("hour", [6, 8, 19, 23])
def test_never_at_an_hour_that_disturbs(office: Office, hour: int):
    office.sweep_at(25, hour)
    assert office.reminders() == []


def test_once_and_not_again_however_long_they_are_silent(office: Office):
    for day in (25, 26, 27, 30):
        office.sweep_at(day, 10)
    assert len(office.reminders()) == 1


@pytest.mark.parametrize("need", ["more_time", "one_at_a_time"])
def test_who_asked_for_more_time_is_left_in_peace_for_longer(office: Office, need: str):
    """HOC-5.10."""
    office.talk_of(adjustments=[need])
    office.sweep_at(27, 10)
    assert office.reminders() == []
    office.sweep_at(28, 10)
    assert len(office.reminders()) == 1


def test_after_the_word_stop_nothing_is_written(office: Office):
    office.change(update(AddressRow).values(stopped_at=TOLD))
    office.sweep_at(25, 10)
    assert office.reminders() == []


def test_nothing_is_written_to_a_phone_that_somebody_else_may_read(office: Office):
    office.change(update(AddressRow).values(unsafe_at=TOLD))
    office.sweep_at(25, 10)
    assert office.reminders() == []


def test_a_conversation_that_staff_hold_is_theirs(office: Office):
    office.change(update(SessionRow).values(with_staff_since=TOLD))
    office.sweep_at(25, 10)
    assert office.reminders() == []


@pytest.mark.parametrize(
    "done",
    [{"acknowledged_at": TOLD}, {"state": "closed"}, {"conversation": "finished"}],
)
def test_a_complaint_that_staff_have_taken_up_is_not_asked_about(office: Office, done: Any):
    office.change(update(CaseRow).where(CaseRow.kind == "complaint").values(**done))
    office.sweep_at(25, 10)
    assert office.reminders() == []


def test_who_went_on_to_something_else_is_not_called_back(office: Office):
    office.talk_of(flow=None, asking=None)
    office.sweep_at(25, 10)
    assert office.reminders() == []


@pytest.mark.parametrize(
    "consent",
    [
        {"status": "given", "ends_on": date(2026, 11, 24)},
        {"status": "refused"},
        {"status": "withdrawn"},
    ],
    ids=["run out", "refused", "taken back"],
)
def test_whoever_may_act_no_more_is_reminded_of_nothing(office: Office, consent: dict[str, Any]):
    """REP-WD: nor told that anything goes on."""
    office.told_by_the_daughter(**consent)
    for day in (25, 26, 30):
        office.sweep_at(day, 10)
    assert office.reminders() == []


@pytest.mark.parametrize(
    "consent",
    [
        {"status": "given", "ends_on": date(2026, 11, 25)},
        {"status": "given"},
        {"status": "needed"},
        {"status": "asked", "ends_on": date(2026, 11, 24)},
    ],
    ids=["on its last day", "without an end", "nobody asked yet", "not answered yet"],
)
def test_whoever_acts_is_reminded_while_they_may(office: Office, consent: dict[str, Any]):
    """What was asked and not answered has not begun, so that nothing of it has run out."""
    office.told_by_the_daughter(**consent)
    office.sweep_at(25, 10)
    assert len(office.reminders()) == 1


def test_the_end_of_a_representative_s_consent_does_not_silence_the_resident(office: Office):
    """The resident tells it herself; somebody else acted for her until yesterday."""
    with office.core.database.begin() as connection:
        daughter = hold(connection, "demo", "sms", "+447700900471", name="Ngozi Okafor")
    over = {"status": "given", "ends_on": date(2026, 11, 24)}
    office.told_by_the_daughter(representative_address_id=daughter, **over)
    office.sweep_at(25, 10)
    assert len(office.reminders()) == 1
