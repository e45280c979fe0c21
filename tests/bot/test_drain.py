from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import select

from bot.client import connect
from bot.drain import TRIES, Drain, SetBack
from bot.receive import Receiver
from storage.database import DatabaseAway
from storage.telegram_updates import TelegramUpdateRow
from tests.bot.cast import MIRA, PRIVATE, message, press

POISON = {"update_id": 5, "message": {"message_id": 5, "text": "my name is Mira", "date": "soon"}}


@pytest.fixture
def drain(account, assistant, updates):
    """Handle what waits, once."""

    async def once() -> bool:
        return await _drain().once()

    bot = connect(account)
    made = Drain("4200", bot, Receiver("acacia", assistant).dispatcher(), updates)

    def _drain() -> Drain:
        return made

    def drain() -> bool:
        async def whole() -> bool:
            try:
                return await once()
            finally:
                await bot.session.close()

        return asyncio.run(whole())

    return drain


def test_what_is_kept_is_handled_once(drain, updates, assistant):
    updates.keep("4200", 1, message(1, "no heat"))
    assert drain()
    assert not drain()
    assert [heard.text for heard in assistant.received] == ["no heat"]


def test_updates_are_handled_in_telegrams_order_whenever_they_arrived(drain, updates, assistant):
    for number in (3, 1, 2):
        updates.keep("4200", number, message(number, str(number)))
    drain()
    assert [heard.text for heard in assistant.received] == ["1", "2", "3"]


def test_an_update_of_another_bot_is_left_alone(drain, updates, assistant):
    updates.keep("4300", 1, message(1, "for the other"))
    assert not drain()
    assert assistant.received == []


def test_poison_is_set_aside_with_the_reason_and_nothing_of_what_it_says(
    drain, updates, assistant, database
):
    updates.keep("4200", 5, POISON)
    updates.keep("4200", 6, message(6, "the next one"))
    drain()
    assert not drain()
    assert [heard.text for heard in assistant.received] == ["the next one"]
    failure = _failures(database)[0]
    assert failure.startswith("ValidationError: ")
    assert "message.date" in failure
    assert "Mira" not in failure
    assert "soon" not in failure


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    "body",
    [
        {"update_id": 5},
        {"update_id": 5, "message": None},
        {"update_id": 5, "message": []},
        {"update_id": 5, "message": {"chat": 3}},
        {"update_id": 5, "callback_query": {"message": "x"}},
        {"update_id": 5, "poll": {"id": "1"}},
        {"update_id": 5, "a_kind_from_next_year": {"chat": {"id": 1}}},
    ],
)
def test_no_update_whatever_its_shape_stops_the_others(drain, updates, assistant, body):
    updates.keep("4200", 5, body)
    updates.keep("4200", 6, message(6, "hello"))
    drain()
    assert not drain()
    assert [heard.text for heard in assistant.received] == ["hello"]


def test_a_fault_is_tried_again_and_then_nothing_is_lost(drain, updates, assistant):
    updates.keep("4200", 1, message(1, "first"))
    updates.keep("4200", 2, message(2, "second"))
    assistant.fails_with = [RuntimeError("a fault of ours")]
    with pytest.raises(SetBack):
        drain()
    assert assistant.received == [], "the second must not overtake the first"
    drain()
    assert [heard.text for heard in assistant.received] == ["first", "second"]


def test_a_fault_that_stays_sets_the_update_aside_and_the_next_is_heard(
    drain, updates, assistant, database
):
    updates.keep("4200", 1, message(1, "first"))
    updates.keep("4200", 2, message(2, "second"))
    assistant.fails_with = [RuntimeError("Mira Okafor")] * TRIES
    for _ in range(TRIES - 1):
        with pytest.raises(SetBack):
            drain()
    drain()
    assert [heard.text for heard in assistant.received] == ["second"]
    assert _failures(database) == ["RuntimeError", ""]


def test_one_persons_trouble_does_not_hold_up_another(drain, updates, assistant):
    neighbour = {**PRIVATE, "id": 78}
    updates.keep("4200", 1, message(1, "mira"))
    updates.keep("4200", 2, message(2, "neighbour", chat=neighbour, **{"from": MIRA | {"id": 78}}))
    assistant.fails_with = [RuntimeError()]
    with pytest.raises(SetBack):
        drain()
    assert len(assistant.received) == 1
    drain()
    assert sorted(heard.text for heard in assistant.received) == ["mira", "neighbour"]


def test_while_the_database_is_away_nothing_counts_as_a_try(drain, updates, assistant):
    updates.keep("4200", 1, message(1, "no heat"))
    for _ in range(TRIES + 2):
        assistant.fails_with = [DatabaseAway()]
        with pytest.raises(DatabaseAway):
            drain()
    drain()
    assert [heard.text for heard in assistant.received] == ["no heat"]


def test_killed_between_handling_and_settling_the_repeat_changes_nothing(
    account, assistant, updates, monkeypatch
):
    updates.keep("4200", 1, message(1, "no heat"))
    updates.keep("4200", 2, press(2, "complain"))

    async def handle() -> None:
        async with connect(account) as bot:
            drain = Drain("4200", bot, Receiver("acacia", assistant).dispatcher(), updates)
            await drain.once()

    with _killed_before_settling(updates, monkeypatch), pytest.raises(KeyboardInterrupt):
        asyncio.run(handle())
    asyncio.run(handle())
    assert [heard.provider_id for heard in assistant.received] == ["4200:1", "4200:2"]
    assert assistant.outbox.qsize() == 2
    assert updates.waiting("4200") == []


@contextmanager
def _killed_before_settling(updates, monkeypatch) -> Iterator[None]:
    def killed(*_) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(updates, "settle", killed)
        yield


def _failures(database) -> list[str]:
    asked = select(TelegramUpdateRow.failure).order_by(TelegramUpdateRow.update_id)
    with database.begin() as connection:
        return list(connection.scalars(asked))
