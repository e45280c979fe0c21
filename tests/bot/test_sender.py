from __future__ import annotations

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from bot import client
from bot.account import Account
from bot.client import connect
from bot.sender import TelegramSender
from messages.addresses import Address, Channel
from messages.failures import (
    DeliveryFailure,
    OutcomeUnknown,
    ProviderAway,
    ProviderBusy,
    Refused,
    SetUpWrong,
    Unreachable,
)
from messages.outgoing import Choice
from tests.bot.cast import outgoing
from tests.stand_ins import telegram as script
from tests.stand_ins.telegram import TelegramStandIn

MIRA = Address(Channel.TELEGRAM, "77")


@pytest.fixture
def sender(account: Account, monkeypatch) -> Iterator[TelegramSender]:
    monkeypatch.setattr(client, "ANSWER_WITHIN", 1.0)
    with sending(account) as sender:
        yield sender


@contextmanager
def sending(account: Account) -> Iterator[TelegramSender]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    bot = asyncio.run_coroutine_threadsafe(_opened(account), loop).result()
    yield TelegramSender({"acacia": bot}, loop)
    asyncio.run_coroutine_threadsafe(bot.session.close(), loop).result()
    loop.call_soon_threadsafe(loop.stop)
    thread.join()
    loop.close()


async def _opened(account: Account):
    return connect(account)


def test_a_message_goes_as_plain_text_with_its_choices_as_buttons(sender, api: TelegramStandIn):
    choices = (Choice("complain", "Yes, complain"), Choice("no", "No"))
    assert sender.send(outgoing(1, "5 < 6 & *stars* _stay_", MIRA, choices)) == "4200:77:1"
    [call] = api.asked("sendMessage")
    assert call["chat_id"] == "77"
    assert call["text"] == "5 < 6 & *stars* _stay_"
    assert "parse_mode" not in call
    rows = json.loads(call["reply_markup"])["inline_keyboard"]
    assert [(b["text"], b["callback_data"]) for row in rows for b in row] == [
        ("Yes, complain", "complain"),
        ("No", "no"),
    ]


def test_a_long_message_goes_in_pieces_with_the_buttons_under_the_last(sender, api):
    long = "\n\n".join(["word " * 150] * 8)
    sender.send(outgoing(1, long, MIRA))
    first, last = api.asked("sendMessage")
    assert f"{first['text']} {last['text']}".split() == long.split()
    assert "reply_markup" not in first
    assert "reply_markup" in last


def test_a_long_message_that_failed_half_way_goes_on_from_there(sender, api):
    long = outgoing(1, "a" * 4096 + "b" * 10, MIRA)
    api.script("sendMessage", _first_piece, script.refusal(429, "Too Many", retry_after=3))
    with pytest.raises(ProviderBusy):
        sender.send(long)
    sender.send(long)
    assert [call["text"][0] for call in api.asked("sendMessage")] == ["a", "b", "b"]


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        (script.refusal(403, "Forbidden: bot was blocked by the user"), Unreachable),
        (script.refusal(403, "Forbidden: user is deactivated"), Unreachable),
        (script.refusal(400, "Bad Request: chat not found"), Unreachable),
        (script.refusal(400, "Bad Request: PEER_ID_INVALID"), Unreachable),
        (script.refusal(400, "Bad Request: upgraded", migrate_to_chat_id=-100), Unreachable),
        (script.refusal(400, "Bad Request: message text is empty"), Refused),
        (script.refusal(413, "Request Entity Too Large"), Refused),
        (script.refusal(401, "Unauthorized"), SetUpWrong),
        (script.refusal(404, "Not Found"), SetUpWrong),
        (script.refusal(429, "Too Many Requests", retry_after=7), ProviderBusy),
        (script.refusal(500, "Internal Server Error: restart"), ProviderAway),
        (script.refusal(500, "Internal Server Error"), OutcomeUnknown),
        (script.nonsense, OutcomeUnknown),
        (script.broken_off, OutcomeUnknown),
        (script.slowly(1.5), OutcomeUnknown),
    ],
)
def test_each_error_of_telegram_carries_its_decision(sender, api, answer, failure):
    api.script("sendMessage", answer)
    with pytest.raises(DeliveryFailure) as raised:
        sender.send(outgoing(1, "hello", MIRA))
    assert type(raised.value) is failure
    assert "token" not in str(raised.value)


def test_telegram_says_how_long_to_wait(sender, api):
    api.script("sendMessage", script.refusal(429, "Too Many Requests", retry_after=7))
    with pytest.raises(ProviderBusy) as raised:
        sender.send(outgoing(1, "hello", MIRA))
    assert raised.value.retry_after == 7


def test_where_nothing_listens_nothing_was_sent(account: Account):
    with socket.socket() as held:  # ours, so that nobody else comes to listen there
        held.bind(("127.0.0.1", 0))
        nobody = replace(account, api_url=f"http://127.0.0.1:{held.getsockname()[1]}")
        with sending(nobody) as sender, pytest.raises(ProviderAway):
            sender.send(outgoing(1, "hello", MIRA))


def test_a_landlord_without_a_bot_is_a_matter_for_the_operator(sender):
    with pytest.raises(SetUpWrong):
        sender.send(replace(outgoing(1, "hello", MIRA), landlord="birch"))


def test_what_was_sent_cannot_be_looked_up(sender, api):
    assert sender.find(outgoing(1, "hello", MIRA)) is None
    assert api.calls == []


def _first_piece(fields: dict[str, str]):
    chat = {"id": 77, "type": "private"}
    return script.well({"message_id": 1, "date": 1, "chat": chat, "text": fields["text"]})
