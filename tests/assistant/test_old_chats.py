"""Conversations on no case go after the pack's 90 days, and whoever is known by them alone (PK-41)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pytest
from fakes import FrozenClock, counted_chance
from plain_reader import PlainReader
from sqlalchemy import text
from staff_seed import packs

from assistant.core import Core, assemble
from assistant.jobs import QueuedJobs
from assistant.note_receipt import NoteReceipt
from assistant.old_chats import OldChats, run
from assistant.read_back import ReadBack
from assistant.reporting.gather import gather
from conversations.understanding.understood import Understood
from messages.addresses import Address, Channel
from messages.incoming import Incoming
from reports.period import Period
from storage.database import Database

HERE = Address(Channel.WEB_CHAT, "a1" * 32)
HELLO = "hello there"
COMPLAINT = "I want to complain about the lift, it never works and nobody comes"
DANGER = "I can smell gas"
NOTHING = OldChats()


class Reader(PlainReader):
    """Also sees that gas is dangerous."""

    def read(self, text: str, expecting: str | None = None, on: date | None = None) -> Understood:
        understood = super().read(text, expecting, on)
        return replace(understood, danger=("gas",)) if "gas" in text else understood


@dataclass
class Town:
    """Somebody in a web chat with the demo landlord, and the nightly round."""

    core: Core
    clock: FrozenClock
    sent: int = 0

    def says(self, words: str, at: Address = HERE) -> None:
        """Staff deal at once with what comes of it, but for alerts."""
        self.sent += 1
        incoming = Incoming("demo", at, f"old:{self.sent}", words, self.clock())
        self.core.receive.receive(incoming, inline=True)
        self.does("update task set done_at = :now where kind <> 'danger'", now=self.clock())

    def night(self, *, days: int, dry: bool = False) -> OldChats:
        """What the round takes out so many days later."""
        self.clock.forward(days=days)
        gone = {p.id: of for p, of in run(self.core.database, packs(), self.clock, dry=dry)}
        assert {landlord for landlord, of in gone.items() if of} <= {"demo"}
        return gone["demo"]

    def does(self, statement: str, **binds: Any) -> list[Any]:
        with self.core.database.begin() as connection:
            done = connection.execute(text(statement), binds)
            return list(done.all()) if done.returns_rows else []

    def reads(self, at: Address = HERE) -> list[str]:
        """What the chat's own page shows of the conversation."""
        receipts = NoteReceipt(self.core.database, self.clock).note_receipt
        page = ReadBack(self.core.database, receipts, self.clock)
        return [line.text for line in page.transcript("demo", at)]

    def knows(self) -> bool:
        """Whether the browser's token still opens anything."""
        return bool(self.does("select 1 from address where value = :value", value=HERE.value))

    def kept(self) -> str:
        """Every place where words, names or numbers may be, as one text."""
        tables = ("person", "address", "adjustment", "inbox", "outbox", "session", "ledger", "task")
        rows = [self.does(f"select to_jsonb(t)::text as row from {table} t") for table in tables]
        return "\n".join(row.row for table in rows for row in table)


@pytest.fixture
def town(database: Database, clock: FrozenClock) -> Town:
    return Town(assemble(database, Reader(), QueuedJobs(), clock, counted_chance()), clock)


def test_a_chat_stays_for_ninety_days_and_is_gone_the_next(town: Town) -> None:
    town.says(HELLO)
    assert town.night(days=90) == NOTHING
    assert HELLO in town.reads()
    assert town.night(days=1, dry=True) == OldChats(conversations=1, messages=2, people=1)
    assert HELLO in town.reads()
    assert town.night(days=0) == OldChats(conversations=1, messages=2, people=1)
    assert (town.reads(), town.knows()) == ([], False)
    assert HELLO not in town.kept()
    assert HERE.value not in town.kept()
    assert town.does("select 1 from session") == []
    assert town.night(days=0) == NOTHING


def test_whoever_still_writes_keeps_what_is_young(town: Town) -> None:
    town.says(HELLO)
    town.clock.forward(days=80)
    town.says("hello again")
    assert town.night(days=11) == OldChats(conversations=1, messages=2, people=0)
    assert (HELLO in town.reads(), "hello again" in town.reads()) == (False, True)
    assert town.knows()


def test_an_open_case_keeps_what_was_said_before_it(town: Town) -> None:
    town.says(HELLO)
    town.says(COMPLAINT)
    assert town.night(days=200) == NOTHING
    assert HELLO in town.reads()


@pytest.mark.parametrize(("held", "stays"), [(True, True), (False, False)])
def test_a_legal_hold_keeps_it_all(town: Town, held: bool, stays: bool) -> None:
    """Once the case is closed; without a hold the case keeps its own words and no others."""
    town.says(HELLO)
    town.clock.forward(days=1)
    town.says(COMPLAINT)
    close(town)
    town.does('update "case" set legal_hold = :held', held=held)
    gone = town.night(days=200)
    assert (gone == NOTHING, HELLO in town.reads()) == (stays, stays)
    assert COMPLAINT in town.reads()
    assert town.knows()


def test_what_was_said_while_a_case_ran_is_part_of_it(town: Town) -> None:
    town.says(COMPLAINT)
    town.clock.forward(days=1)
    close(town)
    town.clock.forward(days=1)
    town.says(HELLO)
    town.does("update inbox set case_id = null")
    town.night(days=200)
    assert (COMPLAINT in town.reads(), HELLO in town.reads()) == (True, False)


def test_an_alert_that_nobody_has_dealt_with_keeps_it_all(town: Town) -> None:
    town.says(HELLO)
    town.says(DANGER)
    close(town)
    assert town.night(days=200) == NOTHING
    assert HELLO in town.reads()
    town.does("update task set done_at = :now", now=town.clock())
    assert town.night(days=0).messages > 0
    assert HELLO not in town.reads()


def test_once_a_case_itself_was_taken_out_its_person_goes_too(town: Town) -> None:
    town.says(COMPLAINT)
    close(town)
    town.does('update "case" set erased_at = :now', now=town.clock())
    assert town.night(days=91).people == 1
    assert not town.knows()


def test_a_number_the_landlord_holds_keeps_its_person(town: Town) -> None:
    town.says(HELLO)
    town.does("update address set held = true")
    town.does("update person set name = 'Maya Okoro'")
    assert town.night(days=91) == OldChats(conversations=1, messages=2, people=0)
    assert town.knows()
    assert "Maya Okoro" in town.kept()


@pytest.mark.parametrize("column", ["stopped_at", "unsafe_at"])
def test_stop_and_unsafe_are_kept_to_without_a_name(town: Town, column: str) -> None:
    town.says(HELLO)
    town.does(f"update address set {column} = :now", now=town.clock())
    town.does("update person set name = 'Maya Okoro'")
    assert town.night(days=91).people == 1
    assert town.knows()
    assert "Maya Okoro" not in town.kept()
    assert town.night(days=1) == NOTHING


def test_a_talk_that_staff_hold_is_not_forgotten(town: Town) -> None:
    town.says(HELLO)
    town.does("update address set held = true")
    town.does("update session set with_staff_since = :now", now=town.clock())
    town.night(days=91)
    assert len(town.does("select 1 from session")) == 1


def test_the_count_without_anybody_stays(town: Town) -> None:
    town.says(HELLO)
    town.does(
        "insert into trend (landlord, month, category, topic) values ('demo', :m, 'repairs', '')",
        m=date(2026, 11, 1),
    )
    town.night(days=91)
    assert [row.times for row in town.does("select times from trend")] == [1]


def test_a_years_figures_stay_when_whoever_asked_for_something_is_gone(town: Town) -> None:
    """Asked for half an hour into June here, which by UTC is still May."""
    town.says(HELLO)
    for code, status in (("large_print", "asked"), ("home_visit", "refused")):
        town.does(
            "insert into adjustment (landlord, person_id, code, status, words, asked_at)"
            " select 'demo', person_id, :code, :status, 'my eyes', '2026-05-31T23:30Z' from address",
            code=code, status=status,
        )  # fmt: skip
    june = Period(date(2026, 6, 1), date(2026, 6, 30))
    before = counted(town, june)
    town.says(HELLO, Address(Channel.WEB_CHAT, "b2" * 32))
    town.does(
        "insert into adjustment (landlord, person_id, code, words, asked_at) select 'demo',"
        " person_id, 'large_print', 'mine too', '2026-06-03T12:00Z' from address where value = :v",
        v="b2" * 32,
    )
    town.night(days=91)
    assert town.does("select 1 from adjustment") == []
    assert before == Counter({("large_print", "asked"): 1, ("home_visit", "refused"): 1})
    assert counted(town, june) == before + Counter({("large_print", "asked"): 1})
    assert counted(town, Period(date(2026, 6, 20), date(2026, 7, 2))) == counted(town, june)
    assert counted(town, Period(date(2026, 7, 1), date(2026, 7, 31))) == Counter()
    assert "eyes" not in town.kept()


def counted(town: Town, period: Period) -> Counter[tuple[str, str]]:
    """What a report counts of what people asked for in a period, and where it stands."""
    known = gather(town.core.database, packs(), "demo", period, town.clock())
    return Counter((one.code, one.status) for one in known.needs if period.holds(one.on))


def test_that_it_was_done_is_on_record_with_nobody_in_it(town: Town) -> None:
    town.says(HELLO)
    town.night(days=91)
    noted = town.does("select data from ledger where event = 'chat_erased'")
    assert [row.data for row in noted] == [{"messages": 2}]


def test_what_telegram_sent_goes_with_the_words(town: Town) -> None:
    town.says(HELLO, Address(Channel.TELEGRAM, "777"))
    for number, chat in enumerate(("777", "778")):
        body = f'{{"message": {{"chat": {{"id": {chat}}}, "text": "{HELLO}"}}}}'
        town.does(
            "insert into telegram_update (bot, update_id, body, received_at, handled_at)"
            " values ('bot', :number, cast(:body as json), :now, :now)",
            number=number, body=body, now=town.clock(),
        )  # fmt: skip
    town.night(days=91)
    kept = town.does("select body from telegram_update order by update_id")
    assert [bool(row.body) for row in kept] == [False, True]


def close(town: Town) -> None:
    """Every case there is ends now."""
    town.does("update \"case\" set state = 'closed', closed_at = :now", now=town.clock())
