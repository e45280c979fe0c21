from __future__ import annotations

import threading
import time

import pytest
from sqlalchemy import select, text

from storage.database import Database, DatabaseAway, connect
from storage.telegram_updates import TelegramUpdateRow, TelegramUpdates

BODY = {"update_id": 5, "message": {"text": "no heat"}}


@pytest.fixture
def updates(database: Database, clock) -> TelegramUpdates:
    return TelegramUpdates(database, clock)


def test_an_update_is_kept_whole_with_when_it_came(updates, clock):
    assert updates.keep("4200", 5, BODY)
    [kept] = updates.waiting("4200")
    assert (kept.update_id, kept.body, kept.received_at) == (5, BODY, clock())


def test_a_repeat_changes_nothing(updates, clock):
    updates.keep("4200", 5, BODY)
    came = clock()
    clock.forward(minutes=5)
    assert not updates.keep("4200", 5, {"update_id": 5, "message": {"text": "forged"}})
    [kept] = updates.waiting("4200")
    assert (kept.body, kept.received_at) == (BODY, came)


def test_a_repeat_of_one_that_was_handled_is_not_handled_again(updates):
    updates.keep("4200", 5, BODY)
    updates.settle("4200", 5)
    updates.keep("4200", 5, BODY)
    assert updates.waiting("4200") == []


def test_two_bots_may_have_updates_of_the_same_number(updates):
    assert updates.keep("4200", 5, BODY)
    assert updates.keep("4300", 5, BODY)
    updates.settle("4200", 5)
    assert updates.waiting("4200") == []
    assert len(updates.waiting("4300")) == 1


def test_the_oldest_come_first_and_no_more_than_asked_for(updates):
    for update_id in (9, 7, 8):
        updates.keep("4200", update_id, BODY)
    assert [kept.update_id for kept in updates.waiting("4200", 2)] == [7, 8]


@pytest.mark.parametrize("words", ["\x00", "\ud83d", "\u202eright to left", "x" * 10_000])
def test_whatever_people_send_is_kept_as_it_came(updates, words):
    updates.keep("4200", 5, {"update_id": 5, "message": {"text": words}})
    [kept] = updates.waiting("4200")
    assert kept.body["message"]["text"] == words


def test_one_set_aside_says_why_and_can_be_let_go_on(updates, database):
    updates.keep("4200", 5, BODY)
    updates.keep("4200", 6, BODY)
    updates.settle("4200", 5, "ValidationError: message.date missing")
    updates.settle("4200", 6)
    with database.begin() as connection:
        reasons = connection.scalars(select(TelegramUpdateRow.failure).order_by("update_id"))
        assert list(reasons) == ["ValidationError: message.date missing", ""]
    assert updates.release("4200") == 1
    assert [kept.update_id for kept in updates.waiting("4200")] == [5]


def test_news_wakes_whoever_waits_at_once(updates):
    with updates.listening() as wait:
        threading.Timer(0.1, updates.keep, ("4200", 5, BODY)).start()
        began = time.monotonic()
        wait(10)
        assert time.monotonic() - began < 5


def test_news_between_two_waits_is_not_lost(updates):
    with updates.listening() as wait:
        wait(0.01)
        updates.keep("4200", 5, BODY)
        updates.waiting("4200")
        began = time.monotonic()
        wait(10)
        assert time.monotonic() - began < 5


def test_a_listener_that_is_cut_off_says_that_the_database_is_away(updates, database):
    cut = "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%'"
    with updates.listening() as wait:
        with database.begin() as connection:
            connection.execute(text(cut))
        with pytest.raises(DatabaseAway):
            wait(10)


def test_without_a_database_nothing_is_kept_and_nothing_pretended(clock):
    nowhere = connect("postgresql+psycopg://nobody@127.0.0.1:1/nothing")
    with pytest.raises(DatabaseAway):
        TelegramUpdates(nowhere, clock).keep("4200", 5, BODY)
    with pytest.raises(DatabaseAway), TelegramUpdates(nowhere, clock).listening():
        pass
