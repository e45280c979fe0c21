from __future__ import annotations

import asyncio
import contextlib
import json

import pytest
from aiogram.utils.backoff import BackoffConfig

from bot import poll as polling
from bot.client import connect
from bot.poll import Poll
from bot.receive import KINDS
from messages.failures import SetUpWrong
from storage.database import DatabaseAway
from tests.bot.cast import message
from tests.stand_ins import telegram as script

POISON = {"update_id": 6, "message": {"date": "soon"}}


@pytest.fixture
def poll(account, updates):
    """Ask so many times, then hang up; the number asked for next comes back."""

    def poll(times: int = 1, kept_by=updates) -> list[int]:
        async def ask() -> list[int]:
            async with connect(account) as bot:
                asking = Poll("4200", bot, kept_by)
                return [await asking.once() for _ in range(times)]

        return asyncio.run(ask())

    return poll


def test_what_telegram_holds_is_kept_and_only_then_confirmed(poll, api, updates):
    api.updates = [message(5, "no heat"), message(7, "no water")]
    assert poll(2) == [2, 0]
    assert [kept.update_id for kept in updates.waiting("4200")] == [5, 7]
    assert api.offsets == [None, 8]


def test_an_update_that_could_not_be_kept_is_not_confirmed(poll, api, updates):
    class AwayOnce:
        def __init__(self) -> None:
            self.kept: list[int] = []

        def keep(self, bot: str, update_id: int, body: dict) -> bool:
            if update_id == 7:
                raise DatabaseAway
            self.kept.append(update_id)
            return True

    api.updates = [message(5, "no heat"), message(7, "no water")]
    store = AwayOnce()
    with pytest.raises(DatabaseAway):
        poll(1, store)
    assert (store.kept, api.offsets) == ([5], [None])
    poll(2)
    assert [kept.update_id for kept in updates.waiting("4200")] == [5, 7]


def test_after_a_crash_what_comes_again_changes_nothing(poll, api, updates):
    api.updates = [message(5, "no heat")]
    poll(1)
    updates.settle("4200", 5)
    poll(1)
    assert updates.waiting("4200") == []


def test_an_update_that_nobody_can_read_does_not_block_those_after_it(poll, api, updates):
    api.updates = [POISON, message(7, "no water")]
    assert poll(1) == [2]
    assert [kept.body for kept in updates.waiting("4200")] == [POISON, message(7, "no water")]


def test_we_ask_for_the_kinds_that_we_handle(poll, api):
    poll(1)
    assert json.loads(api.asked("getUpdates")[0]["allowed_updates"]) == KINDS


def test_trouble_on_the_line_is_waited_out(account, api, updates, monkeypatch):
    api.updates = [message(5, "no heat")]
    api.script("deleteWebhook", script.refusal(500, "Internal Server Error"))
    api.script("getUpdates", script.nonsense, script.refusal(409, "Conflict: webhook is active"))
    _without_pauses(monkeypatch)
    asyncio.run(_until_kept(account, updates))
    assert len(api.asked("deleteWebhook")) == 4


def test_a_token_that_telegram_does_not_know_is_said_and_not_tried_for_ever(account, api, updates):
    api.script("deleteWebhook", script.refusal(401, "Unauthorized"))
    with pytest.raises(SetUpWrong, match="token"):
        asyncio.run(_until_kept(account, updates))


async def _until_kept(account, updates) -> None:
    async with connect(account) as bot:
        running = asyncio.ensure_future(Poll("4200", bot, updates).run())
        while not updates.waiting("4200") and not running.done():
            await asyncio.sleep(0.02)
        running.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await running


def _without_pauses(monkeypatch) -> None:
    quick = BackoffConfig(min_delay=0.01, max_delay=0.02, factor=1.5, jitter=0.001)
    monkeypatch.setattr(polling, "BETWEEN_TRIES", quick)
