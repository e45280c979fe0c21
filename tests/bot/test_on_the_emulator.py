"""The whole way against telemelya, a third party's Bot API: door, store, bot process, and back."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import httpx
import pytest
from flask import Flask
from sqlalchemy import func, select

from bot.account import Account
from bot.client import connect
from bot.fetch import fetch
from bot.process import Telegram
from bot.webhook import address, set_webhook
from messages.incoming import Media
from storage.telegram_updates import TelegramUpdateRow
from tests.bot.cast import OFFER, OutboxWorker, at_work, eventually, message, press
from tests.stand_ins.telegram_emulator import Emulator, emulated_bot_api
from tests.stand_ins.telegram_signature import served
from webhooks.telegram.door import door

SECRET = "a-secret"
_chats = itertools.count(9001)


@pytest.fixture(scope="module")
def emulated(tmp_path_factory) -> Iterator[str]:
    with emulated_bot_api(tmp_path_factory.mktemp("emulator")) as url:
        yield url


@pytest.fixture
def account(emulated) -> Account:
    return Account("acacia", "123456789:emulated", SECRET, emulated)


@dataclass
class Line:
    """Everything that stands between Mira's telephone and the assistant."""

    mira: Emulator
    door: str
    signed: str


@pytest.fixture
def line(account, assistant, updates) -> Iterator[Line]:
    app = Flask(__name__)
    app.register_blueprint(door({account.name: SECRET}, updates.keep))
    telegram = Telegram(
        [account],
        assistant,
        updates,
        lambda sender, files: OutboxWorker(assistant, sender),
        "https://talk.example.org",
    )
    mira = Emulator(account.api_url, account.token, next(_chats))
    with served(app) as plain, served(app, SECRET) as signed, at_work(telegram):
        asyncio.run(_post_to(account, address(account, signed)))
        yield Line(mira, address(account, plain), address(account, signed))
    mira.close()


async def _post_to(account: Account, url: str) -> None:
    async with connect(account) as bot:
        await bot.set_webhook(url)


def test_words_go_in_and_the_answer_comes_out_with_its_buttons(line, assistant):
    posted = line.mira.says(text="no heat for three weeks")
    assert posted["delivery"]["status_code"] == 200
    [answer] = line.mira.hears(1)
    assert answer["text"] == "You said: no heat for three weeks"
    [rows] = [answer["reply_markup"]["inline_keyboard"]]
    assert [(b["text"], b["callback_data"]) for row in rows for b in row] == [
        (choice.label, choice.value) for choice in OFFER
    ]
    assert assistant.sent == [f"123456789:{line.mira.chat}:{answer['message_id']}"]


def test_a_pressed_button_is_the_choice_and_the_buttons_go(line, assistant):
    line.mira.says(text="no heat")
    [offer] = line.mira.hears(1)
    line.mira.says(callback_data="complain", callback_message_id=offer["message_id"])
    assert line.mira.hears(2)[1]["text"] == "You said: complain"
    assert assistant.received[1].choice == "complain"
    assert len(line.mira.hears(1, "answerCallbackQuery")) == 1
    [edit] = line.mira.hears(1, "editMessageReplyMarkup")
    assert edit["message_id"] == offer["message_id"]
    assert "reply_markup" not in edit["raw"]


def test_the_choice_is_written_into_the_message_that_offered_it(line, updates):
    line.mira.says(text="no heat")
    [offer] = line.mira.hears(1)
    chat = {"id": line.mira.chat, "type": "private"}
    pressed = press(2**40, "complain", chat=chat, message_id=offer["message_id"])
    assert httpx.post(line.signed, json=pressed).status_code == 200
    [edit] = line.mira.hears(1, "editMessageText")
    assert edit["message_id"] == offer["message_id"]
    assert edit["text"].endswith("✓ Yes, complain")


def test_start_is_heard_as_a_greeting(line, assistant):
    line.mira.says(command="/start block-7")
    line.mira.hears(1)
    assert assistant.received[0].text == "hello"


def test_a_photo_comes_with_its_words_and_can_be_fetched(line, assistant, account):
    photo = bytes(range(256)) * 20
    file_id = line.mira.uploads("ceiling.jpg", photo)
    line.mira.says(photo_file_id=file_id, photo_caption="the ceiling")
    line.mira.hears(1)
    [heard] = assistant.received
    assert heard.text == "the ceiling"
    assert heard.media == (Media(f"telegram:{file_id}", "image/jpeg"),)
    assert asyncio.run(_fetched(account, heard.media[0])) == photo


def test_a_call_without_the_secret_gets_nowhere(line, assistant, updates):
    refused = httpx.post(line.door, json=message(5, "forged"))
    assert refused.status_code == 403
    line.mira.says(text="genuine")
    line.mira.hears(1)
    assert [heard.text for heard in assistant.received] == ["genuine"]


def test_the_same_update_again_is_a_200_and_changes_nothing(line, assistant, database):
    update = line.mira.says(text="no heat")["update"]
    line.mira.hears(1)
    for _ in range(3):
        assert httpx.post(line.signed, json=update).status_code == 200
    line.mira.says(text="and no water")
    assert [answer["text"] for answer in line.mira.hears(2)] == [
        "You said: no heat",
        "You said: and no water",
    ]
    assert len(assistant.received) == 2
    with database.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(TelegramUpdateRow)) == 2


def test_a_poison_update_is_taken_once_and_the_next_message_is_answered(line, database):
    poison = {"update_id": 1, "message": {"message_id": 1, "date": "soon"}}
    assert httpx.post(line.signed, json=poison).status_code == 200
    line.mira.says(text="still there?")
    assert line.mira.hears(1)[0]["text"] == "You said: still there?"
    with database.begin() as connection:
        row = TelegramUpdateRow
        asked = select(row.update_id, row.failure).where(row.failure != "")
        [set_aside] = connection.execute(asked)
    assert set_aside.update_id == 1
    assert set_aside.failure.startswith("ValidationError: message.")


def test_many_people_at_once_are_each_answered_in_their_own_order(line, assistant):
    def writes(person: int) -> None:
        for turn in range(5):
            update = message(person * 1000 + turn, f"{person}.{turn}")
            update["message"]["chat"] = {"id": person, "type": "private"}
            assert httpx.post(line.signed, json=update).status_code == 200

    with ThreadPoolExecutor(8) as people:
        list(people.map(writes, range(10_001, 10_021)))
    eventually(lambda: len(assistant.received) == 100, 30)
    for person in range(10_001, 10_021):
        said = [heard.text for heard in assistant.received if heard.sender.value == str(person)]
        assert said == [f"{person}.{turn}" for turn in range(5)]


def test_telegram_learns_where_to_post(account):
    asyncio.run(set_webhook(account, "https://talk.example.org"))
    asked = httpx.post(f"{account.api_url}/bot{account.token}/getWebhookInfo")
    assert json.loads(asked.text)["result"]["url"] == (
        "https://talk.example.org/telegram/123456789"
    )


async def _fetched(account: Account, media: Media) -> bytes:
    async with connect(account) as bot:
        return await fetch(bot, media.url)
