from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import URL

from assistant.cli import main
from storage.telegram_updates import TelegramUpdates
from tests.bot.cast import eventually, message
from tests.stand_ins import telegram as script

TOKEN = "4200:" + "t" * 35


@pytest.fixture
def environment(database, api) -> dict[str, str]:
    url: URL = database.engine.url
    return {
        "REDRESS_DATABASE_URL": url.render_as_string(hide_password=False),
        "REDRESS_SECRET_KEY": "s" * 40,
        "REDRESS_TELEGRAM_TOKEN": TOKEN,
        "REDRESS_TELEGRAM_LANDLORD": "demo",
        "REDRESS_TELEGRAM_API_URL": api.url,
    }


def test_after_being_killed_it_answers_what_came_meanwhile_and_told_to_end_it_ends(
    environment, api, root: Path
):
    killed = _start(environment, root)
    eventually(lambda: api.asked("getUpdates"), 60)
    killed.kill()
    killed.wait()
    api.updates.append(message(5, "/start"))
    again = _start(environment, root)
    try:
        eventually(lambda: api.asked("sendMessage"), 60)
        again.send_signal(signal.SIGTERM)
        assert again.wait(60) == 0
    finally:
        again.kill()
    [hello] = api.asked("sendMessage")
    assert hello["text"].startswith("Hello")


def test_it_sets_the_webhook_and_ends(environment, api):
    public = {"REDRESS_PUBLIC_URL": "https://talk.example.org", "REDRESS_TELEGRAM_SECRET": "s3cret"}
    done = _run(environment | public, "--set-webhook")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "https://talk.example.org/telegram/4200" in done.stdout
    assert api.asked("setWebhook")[0]["secret_token"] == "s3cret"


def test_what_was_set_aside_is_tried_again_on_request(environment, database, clock):
    updates = TelegramUpdates(database, clock)
    updates.keep("4200", 5, message(5, "hello"))
    updates.settle("4200", 5, "RuntimeError")
    done = _run(environment, "--retry-set-aside")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "1" in done.stdout
    assert len(updates.waiting("4200")) == 1


def test_a_token_that_telegram_does_not_know_is_one_sentence(environment, api):
    api.script("getMe", script.refusal(401, "Unauthorized"))
    done = _run(environment)
    assert done.exit_code == 1
    assert "token" in done.stderr
    assert "Traceback" not in done.stderr
    assert TOKEN not in done.stderr


def test_without_a_landlord_it_says_what_to_set(environment):
    del environment["REDRESS_TELEGRAM_LANDLORD"]
    done = _run(environment)
    assert done.exit_code == 2
    assert "REDRESS_TELEGRAM_LANDLORD" in done.stderr


def _start(environment: dict[str, str], root: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "assistant.cli", "bot"]
    return subprocess.Popen(command, env={**os.environ, **environment}, cwd=root)


def _run(environment: dict[str, str], *options: str) -> Result:
    return CliRunner().invoke(main, ["bot", *options], env=environment)
