"""A survey goes out some days after a complaint was closed: once, kindly, and never to some."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import select, update

from assistant.core import POLICIES, Core, assemble
from assistant.jobs import QueuedJobs
from assistant.survey_after_close import SurveyAfterClose
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from storage.cases import CaseRow
from storage.database import Database
from storage.outbox import OutboxRow
from storage.people import AddressRow
from storage.sessions import SessionRow
from storage.tasks import add_task_once

CLOSED = datetime(2026, 11, 26, 12, tzinfo=UTC)
IN_TIME = datetime(2026, 12, 10, 13, tzinfo=UTC)
"""Fifteen days on, and in the month after."""


class Office:
    """A landlord with one complaint that was closed, and its sweep of surveys."""

    def __init__(self, core: Core, clock: FrozenClock):
        self.core = core
        self.clock = clock
        self.sweeps = SurveyAfterClose(core.database, core.packs, core.speaker, clock)
        sender = Address(Channel.SMS, "+447700900001")
        words = "I want to complain about the lift, it never works and nobody comes"
        core.receive.receive(Incoming("demo", sender, "SM1", words, clock()), inline=True)
        self.change(
            update(CaseRow)
            .where(CaseRow.kind == "complaint")
            .values(state="closed", closed_at=CLOSED, fields={"followed_up": True})
        )
        self.talk_of(flow=None, asking=None)

    def change(self, statement: Any) -> None:
        with self.core.database.begin() as connection:
            connection.execute(statement)

    def case(self, **values: Any) -> None:
        self.change(update(CaseRow).where(CaseRow.kind == "complaint").values(**values))

    def talk_of(self, **state: Any) -> None:
        self.change(
            update(SessionRow).values(state=SessionRow.state.concat(state), updated_at=CLOSED)
        )

    def sweep_at(self, moment: datetime) -> None:
        self.clock.to(moment)
        self.sweeps.sweep()

    def surveys(self) -> Sequence[Any]:
        with self.core.database.begin() as connection:
            asked = select(OutboxRow).where(OutboxRow.kinds.contains(["survey"]))
            return connection.execute(asked).all()


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Office:
    return Office(assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance()), clock)


def test_a_survey_is_sent_some_days_after_closing_and_says_how_to_complain(office: Office):
    """HOC-1.6, H21-12.1."""
    office.sweep_at(IN_TIME)
    (sent,) = office.surveys()
    assert "you can make a complaint, just say so here" in sent.body
    assert "how_to_complain" in sent.contains
    assert sent.case_id is not None


def test_it_is_sent_once_for_each_case(office: Office):
    office.sweep_at(IN_TIME)
    office.talk_of(flow=None, asking=None)
    office.sweep_at(IN_TIME.replace(day=20))
    assert len(office.surveys()) == 1


def test_nobody_is_asked_before_the_days_that_the_pack_gives_them(office: Office):
    office.sweep_at(IN_TIME.replace(day=9))  # thirteen days
    assert office.surveys() == []


def test_nobody_is_asked_in_the_evening(office: Office):
    office.sweep_at(IN_TIME.replace(hour=21))
    assert office.surveys() == []


def test_nobody_is_asked_while_put_right_waits_for_an_answer(office: Office):
    office.talk_of(flow="after", asking="put_right")
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


def test_nobody_is_asked_before_they_were_asked_whether_it_is_put_right(office: Office):
    office.case(fields={})
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


def test_nobody_is_asked_how_we_did_when_they_have_just_said_it_is_not_put_right(office: Office):
    with office.core.database.begin() as connection:
        case_id = connection.scalar(select(CaseRow.id).where(CaseRow.kind == "complaint"))
        told = {"landlord": "demo", "kind": "not_put_right", "case_id": case_id}
        add_task_once(connection, **told, once="not_put_right:1", at=CLOSED)
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


def test_somebody_who_is_talking_with_us_is_asked_some_days_later(office: Office):
    office.change(update(SessionRow).values(updated_at=IN_TIME.replace(day=9)))
    office.sweep_at(IN_TIME)
    assert office.surveys() == []
    office.sweep_at(IN_TIME.replace(day=13))
    assert len(office.surveys()) == 1


@pytest.mark.parametrize("flag", ["safe_contact_only", "restriction"])
def test_nobody_whom_a_message_could_harm_or_whose_contact_is_limited_is_asked(
    office: Office, flag: str
):
    """H21-12.1, HPG-7.4: never to safe-contact cases."""
    office.case(flags=[flag])
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


@pytest.mark.parametrize("column", ["stopped_at", "unsafe_at"])
def test_nobody_who_texted_stop_or_is_not_alone_with_their_phone_is_asked(
    office: Office, column: str
):
    office.change(update(AddressRow).values({column: CLOSED}))
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


def test_a_case_that_only_one_role_may_see_brings_no_survey(office: Office):
    office.case(only_for="safeguarding lead")
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


def test_somebody_who_withdrew_is_left_in_peace(office: Office):
    office.case(state="withdrawn")
    office.sweep_at(IN_TIME)
    assert office.surveys() == []


def test_what_was_closed_long_ago_is_not_asked_about(office: Office):
    office.sweep_at(datetime(2027, 2, 20, 12, tzinfo=UTC))
    assert office.surveys() == []


@pytest.mark.parametrize("line", ["days_after_close = 0", ""])
def test_a_pack_that_names_no_days_sends_none(
    database: Database, clock: FrozenClock, tmp_path: Path, line: str
):
    folder = Path(copytree(POLICIES, tmp_path / "policies"))
    for file in (*folder.glob("default*/*.toml"),):
        kept = file.read_text(encoding="utf-8").splitlines()
        without = [line if one.startswith("days_after_close") else one for one in kept]
        file.write_text("\n".join(without), encoding="utf-8")
    core = assemble(database, PlainReader(), QueuedJobs(), clock, counted_chance(), folder)
    office = Office(core, clock)
    office.sweep_at(IN_TIME)
    assert office.surveys() == []
