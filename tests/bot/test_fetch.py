from __future__ import annotations

import asyncio

import pytest

from bot import fetch as fetching
from bot.client import connect
from bot.fetch import fetch
from messages.fetching import AccountRefused, FileAway, FileGone, FileTooLarge
from tests.stand_ins import telegram as script

PHOTO = "telegram:f"
FILE = {"file_id": "f", "file_unique_id": "u", "file_path": "photos/1.jpg"}


@pytest.fixture
def fetched(account):
    async def _fetch() -> bytes:
        async with connect(account) as bot:
            return await fetch(bot, PHOTO)

    return lambda: asyncio.run(_fetch())


def test_a_file_is_fetched_by_its_id(fetched, api):
    api.script("getFile", lambda fields: script.well(FILE))
    api.script("1.jpg", script.content(b"a photo"))
    assert fetched() == b"a photo"
    assert api.asked("getFile") == [{"file_id": "f"}]


def test_a_file_that_turns_out_too_large_is_refused_before_it_fills_the_memory(
    fetched, api, monkeypatch
):
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    api.script("getFile", lambda fields: script.well(FILE))
    api.script("1.jpg", script.content(b"x" * 1001))
    with pytest.raises(FileTooLarge):
        fetched()


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (script.refusal(400, "Bad Request: file is too big"), FileTooLarge),
        (script.refusal(400, "Bad Request: wrong file_id"), FileGone),
        (script.refusal(404, "Not Found"), FileGone),
        (script.refusal(401, "Unauthorized"), AccountRefused),
        (script.refusal(500, "Internal Server Error"), FileAway),
        (script.refusal(429, "Too Many Requests", retry_after=2), FileAway),
        (script.broken_off, FileAway),
    ],
)
def test_what_telegram_will_not_give_is_refused_and_what_it_cannot_now_is_asked_for_again(
    fetched, api, answer, outcome
):
    api.script("getFile", answer)
    with pytest.raises(outcome):
        fetched()


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        (script.refusal(404, "Not Found"), FileGone),
        (script.refusal(502, "Bad Gateway"), FileAway),
        (script.broken_off, FileAway),
    ],
)
def test_the_same_holds_for_the_file_itself(fetched, api, answer, outcome):
    api.script("getFile", lambda fields: script.well(FILE))
    api.script("1.jpg", answer)
    with pytest.raises(outcome):
        fetched()
