from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import URL

from storage.telegram_updates import TelegramUpdates
from tests.bot.cast import eventually, message
from tests.stand_ins import telegram as script

TOKEN = "4200:" + "t" * 35


@pytest.fixture
def environment(database, api) -> dict[str, str]:
    url: URL = database.engine.url
    return {
        **{k: v for k, v in os.environ.items() if not k.startswith("REDRESS_")},
        "REDRESS_DATABASE_URL": url.render_as_string(hide_password=False),
        "REDRESS_SECRET_KEY": "s" * 40,
        "REDRESS_TELEGRAM_TOKEN": TOKEN,
        "REDRESS_TELEGRAM_LANDLORD": "demo",
        "REDRESS_TELEGRAM_API_URL": api.url,
    }


def test_it_answers_until_it_is_told_to_end(environment, api, root: Path):
    api.updates.append(message(5, "/start"))
    running = subprocess.Popen(_command(), env=environment, cwd=root)
    try:
        eventually(lambda: api.asked("sendMessage"), 60)
        running.send_signal(signal.SIGTERM)
        assert running.wait(30) == 0
    finally:
        running.kill()
    [hello] = api.asked("sendMessage")
    assert hello["text"].startswith("Hello")


def test_killed_at_any_moment_it_loses_nothing_and_answers_once(environment, api, root: Path):
    running = subprocess.Popen(_command(), env=environment, cwd=root)
    eventually(lambda: api.asked("getUpdates"), 60)
    api.updates.append(message(5, "/start"))
    running.kill()
    running.wait()
    again = subprocess.Popen(_command(), env=environment, cwd=root)
    try:
        eventually(lambda: api.asked("sendMessage"), 60)
    finally:
        again.terminate()
        again.wait(30)
    assert len(api.asked("sendMessage")) == 1


def test_it_sets_the_webhook_and_ends(environment, api, root: Path):
    public = {"REDRESS_PUBLIC_URL": "https://talk.example.org", "REDRESS_TELEGRAM_SECRET": "s3cret"}
    done = _run(environment | public, root, "--set-webhook")
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://talk.example.org/telegram/4200" in done.stdout
    assert api.asked("setWebhook")[0]["secret_token"] == "s3cret"


def test_what_was_set_aside_is_tried_again_on_request(environment, database, clock, root: Path):
    updates = TelegramUpdates(database, clock)
    updates.keep("4200", 5, message(5, "hello"))
    updates.settle("4200", 5, "RuntimeError")
    done = _run(environment, root, "--retry-set-aside")
    assert (done.returncode, done.stderr) == (0, "")
    assert "1" in done.stdout
    assert len(updates.waiting("4200")) == 1


def test_a_token_that_telegram_does_not_know_is_one_sentence(environment, api, root: Path):
    api.script("getMe", script.refusal(401, "Unauthorized"))
    done = _run(environment, root)
    assert done.returncode == 1
    assert "token" in done.stderr
    assert "Traceback" not in done.stderr
    assert TOKEN not in done.stderr


def test_without_a_landlord_it_says_what_to_set(environment, root: Path):
    del environment["REDRESS_TELEGRAM_LANDLORD"]
    done = _run(environment, root)
    assert done.returncode == 2
    assert "REDRESS_TELEGRAM_LANDLORD" in done.stderr


def _command(*options: str) -> list[str]:
    return [sys.executable, "-m", "assistant.cli", "bot", *options]


def _run(environment: dict[str, str], root: Path, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        _command(*options),
        env=environment,
        cwd=root,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
