from __future__ import annotations

import asyncio
import json
from dataclasses import replace

import pytest

from bot.receive import KINDS
from bot.webhook import is_possible, set_webhook
from messages.failures import SetUpWrong
from tests.stand_ins import telegram as script


def test_telegram_is_told_where_to_post_what_and_with_which_secret(account, api):
    asyncio.run(set_webhook(account, "https://talk.example.org/"))
    [told] = api.asked("setWebhook")
    assert told["url"] == "https://talk.example.org/telegram/4200"
    assert told["secret_token"] == "a-secret"
    assert json.loads(told["allowed_updates"]) == KINDS


@pytest.mark.parametrize("url", ["", "http://talk.example.org"])
def test_without_https_the_operator_is_told_what_to_set(account, api, url):
    with pytest.raises(SetUpWrong, match="REDRESS_PUBLIC_URL"):
        asyncio.run(set_webhook(account, url))
    assert api.calls == []


@pytest.mark.parametrize("secret", ["", "two words", "é", "x" * 257])
def test_a_secret_that_telegram_would_not_take_is_refused_before_asking(account, api, secret):
    with pytest.raises(SetUpWrong, match="REDRESS_TELEGRAM_SECRET"):
        asyncio.run(set_webhook(replace(account, secret=secret), "https://talk.example.org"))
    assert api.calls == []


def test_a_token_that_telegram_does_not_know_is_a_matter_for_the_operator(account, api):
    api.script("setWebhook", script.refusal(401, "Unauthorized"))
    with pytest.raises(SetUpWrong):
        asyncio.run(set_webhook(account, "https://talk.example.org"))


def test_telegram_posts_only_to_https_and_only_to_a_door_with_a_secret(account):
    assert is_possible(account, "https://talk.example.org")
    assert not is_possible(account, "http://talk.example.org")
    assert not is_possible(replace(account, secret=""), "https://talk.example.org")


def test_the_keys_of_a_bot_are_not_shown_where_it_is_printed(account):
    assert "token" not in repr(account).replace("token=", "")
    assert account.secret not in repr(account)
