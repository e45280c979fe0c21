from __future__ import annotations

import asyncio
import os
import signal
import threading
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text

from bot.process import Telegram, run, serve
from messages.failures import SetUpWrong
from storage.database import DatabaseAway
from tests.bot.cast import OutboxWorker, at_work, eventually, message, press
from tests.stand_ins import telegram as script


@pytest.fixture
def telegram(account, assistant, updates) -> Telegram:
    def worker(sender, files) -> OutboxWorker:
        return OutboxWorker(assistant, sender)

    return Telegram([account], assistant, updates, worker)


def test_by_polling_words_come_in_and_an_answer_goes_out(telegram, api, assistant):
    with at_work(telegram):
        api.updates.append(message(5, "no heat"))
        eventually(lambda: len(assistant.sent) == 1)
    [answer] = api.asked("sendMessage")
    assert (answer["chat_id"], answer["text"]) == ("77", "You said: no heat")
    assert api.asked("deleteWebhook")


def test_what_telegram_repeats_is_answered_once(telegram, api, assistant, updates):
    with at_work(telegram):
        api.updates.append(message(5, "no heat"))
        eventually(lambda: len(assistant.sent) == 1)
        updates.keep("4200", 5, message(5, "no heat"))
        api.updates += [message(5, "no heat"), press(6, "complain")]
        eventually(lambda: len(assistant.sent) == 2)
    texts = [call["text"] for call in api.asked("sendMessage")]
    assert texts == ["You said: no heat", "You said: complain"]


def test_what_was_kept_while_the_process_was_down_is_handled_when_it_is_up(
    telegram, assistant, updates
):
    updates.keep("4200", 5, message(5, "no heat"))
    with at_work(telegram):
        eventually(lambda: len(assistant.sent) == 1)
    assert updates.waiting("4200") == []


def test_what_the_door_keeps_is_handled_without_asking_telegram(telegram, api, assistant, updates):
    with at_work(replace(telegram, public_url="https://talk.example.org")):
        updates.keep("4200", 5, message(5, "no heat"))
        eventually(lambda: len(assistant.sent) == 1)
    assert api.asked("getUpdates") == []
    assert api.asked("deleteWebhook") == []


def test_it_goes_on_when_the_database_has_been_away(telegram, assistant, updates, database):
    with at_work(telegram):
        updates.keep("4200", 5, message(5, "before"))
        eventually(lambda: len(assistant.sent) == 1)
        _cut_every_connection(database)
        eventually(lambda: _is_kept(updates, message(6, "after")))
        eventually(lambda: len(assistant.sent) == 2)


def test_a_bad_token_ends_the_process_with_the_reason(telegram, api):
    api.script("getMe", script.refusal(401, "Unauthorized"))
    with pytest.raises(SetUpWrong, match="token"):
        asyncio.run(serve(telegram))
    assert api.asked("getUpdates") == []


def test_a_token_taken_away_while_it_runs_ends_the_process_with_the_reason(telegram, api):
    api.script("getUpdates", script.refusal(401, "Unauthorized"))
    with pytest.raises(SetUpWrong, match="token"):
        asyncio.run(serve(telegram))


def test_it_starts_although_telegram_cannot_be_reached_yet(telegram, api, assistant):
    api.script("getMe", script.nonsense)
    api.updates.append(message(5, "no heat"))
    with at_work(telegram):
        eventually(lambda: len(assistant.sent) == 1)


def test_told_to_end_it_ends_and_what_is_in_hand_is_sent(telegram, assistant, updates):
    def end_when_answered() -> None:
        updates.keep("4200", 5, message(5, "no heat"))
        eventually(lambda: bool(assistant.sent))
        os.kill(os.getpid(), signal.SIGTERM)

    ending = threading.Thread(target=end_when_answered)
    ending.start()
    run(telegram)
    ending.join()
    assert len(assistant.sent) == 1


def _is_kept(updates, update: dict[str, Any]) -> bool:
    """Tries as Telegram does: again and again, until the door has taken it."""
    try:
        updates.keep("4200", update["update_id"], update)
    except DatabaseAway:
        return False
    return True


def _cut_every_connection(database) -> None:
    cut = """select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()"""
    with database.begin() as connection:
        connection.execute(text(cut))
