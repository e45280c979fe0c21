from __future__ import annotations

import json
import subprocess
import sys

import pytest
from flask import Flask
from flask.testing import FlaskClient

from storage.telegram_updates import TelegramUpdates
from webhooks.telegram.door import door

SECRET = "an_Acacia-secret"
HEADER = "X-Telegram-Bot-Api-Secret-Token"
UPDATE = {"update_id": 5, "message": {"text": "no heat"}}


@pytest.fixture
def updates(database, clock) -> TelegramUpdates:
    return TelegramUpdates(database, clock)


@pytest.fixture
def web(updates: TelegramUpdates) -> FlaskClient:
    app = Flask(__name__)
    app.register_blueprint(door({"4200": SECRET, "4300": ""}, updates.keep))
    return app.test_client()


def test_an_update_of_telegrams_is_kept_and_answered(web, updates):
    assert _post(web, json.dumps(UPDATE)).status_code == 200
    [kept] = updates.waiting("4200")
    assert (kept.update_id, kept.body) == (5, UPDATE)


def test_a_repeat_is_answered_the_same_and_changes_nothing(web, updates):
    first = _post(web, json.dumps(UPDATE))
    again = _post(web, json.dumps(UPDATE | {"message": {"text": "something else"}}))
    assert (again.status_code, again.data) == (first.status_code, first.data)
    assert [kept.body for kept in updates.waiting("4200")] == [UPDATE]


@pytest.mark.parametrize("secret", [None, "", "wrong", SECRET[:-1], SECRET + "x", "sécret"])
def test_a_call_that_does_not_prove_itself_is_403_and_nothing_is_kept(web, updates, secret):
    assert _post(web, json.dumps(UPDATE), secret=secret).status_code == 403
    assert updates.waiting("4200") == []


def test_a_bot_that_we_do_not_have_is_403(web):
    assert _post(web, json.dumps(UPDATE), bot="1").status_code == 403
    assert _post(web, json.dumps(UPDATE), bot="1", secret="").status_code == 403


def test_a_bot_without_a_secret_lets_nobody_in(web, updates):
    for secret in (None, "", SECRET):
        assert _post(web, json.dumps(UPDATE), bot="4300", secret=secret).status_code == 403
    assert updates.waiting("4300") == []


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("\xff\xfe\xfa".encode("latin-1"), "not JSON"),
        ('{"update_id": 5, "x": NaN}', "not JSON"),
        ("[" * 200_000, "not JSON"),
        ('{"update_id": ' + "9" * 5_000 + "}", "not JSON"),
        ("[]", "not a JSON object"),
        ('"update_id"', "not a JSON object"),
        ("{}", "no update_id"),
        ('{"update_id": "5"}', "no update_id"),
        ('{"update_id": true}', "no update_id"),
        ('{"update_id": 5.0}', "no update_id"),
        ('{"update_id": -1}', "out of range"),
        ('{"update_id": 9223372036854775808}', "out of range"),
    ],
)
def test_what_is_no_update_is_400_with_a_plain_reason(web, updates, body, reason):
    answer = _post(web, body)
    assert answer.status_code == 400
    assert answer.content_type.startswith("text/plain")
    assert reason in answer.text
    assert updates.waiting("4200") == []


@pytest.mark.parametrize("words", ["\x00", "\ud83d", "😡" * 4096, ""])
def test_whatever_people_send_is_kept(web, updates, words):
    update = UPDATE | {"message": {"text": words}}
    assert _post(web, json.dumps(update)).status_code == 200
    assert [kept.body for kept in updates.waiting("4200")] == [update]


def test_other_ways_of_calling_are_not_answered(web):
    assert web.get("/telegram/4200").status_code == 405


def test_when_the_update_cannot_be_kept_telegram_is_not_told_that_it_was():
    def away(bot: str, update_id: int, body: dict) -> bool:
        raise ConnectionError

    app = Flask(__name__)
    app.register_blueprint(door({"4200": SECRET}, away))
    assert _post(app.test_client(), json.dumps(UPDATE)).status_code >= 500


def test_the_door_costs_the_web_process_no_aiogram():
    asking = "import sys, webhooks.telegram.door; sys.exit('aiogram' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asking], check=False).returncode == 0


def _post(web: FlaskClient, body, *, bot: str = "4200", secret: str | None = SECRET):
    headers = {} if secret is None else {HEADER: secret}
    return web.post(f"/telegram/{bot}", data=body, headers=headers)
