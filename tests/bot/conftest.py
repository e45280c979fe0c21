"""What the tests of the Telegram door share: an account, an assistant, a stand-in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from bot.account import Account
from storage.database import Database
from storage.telegram_updates import TelegramUpdates
from tests.bot.cast import RecordingAssistant
from tests.stand_ins.telegram import TelegramStandIn


@pytest.fixture
def api() -> Iterator[TelegramStandIn]:
    with TelegramStandIn() as stand_in:
        yield stand_in


@pytest.fixture
def account(api: TelegramStandIn) -> Account:
    return Account("acacia", "4200:token", "a-secret", api.url)


@pytest.fixture
def assistant() -> RecordingAssistant:
    return RecordingAssistant()


@pytest.fixture
def updates(database: Database, clock) -> TelegramUpdates:
    return TelegramUpdates(database, clock)
