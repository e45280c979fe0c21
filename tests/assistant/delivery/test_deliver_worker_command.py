"""`redress worker` as an operator runs it: a process, the environment, and SIGTERM."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from signal import SIGTERM

import pytest

from assistant.jobs import QueuedJobs
from messages.outgoing import Delivery
from storage.database import Database
from tests.stand_ins.twilio import SID, TOKEN, Twilio


@pytest.fixture
def twilio() -> Iterator[Twilio]:
    stand_in = Twilio()
    yield stand_in
    stand_in.close()


@pytest.fixture
def environment(database, twilio) -> dict[str, str]:
    url = database.engine.url.set(drivername="postgresql")
    kept = {name: value for name, value in os.environ.items() if not name.startswith("REDRESS_")}
    return kept | {
        "REDRESS_DATABASE_URL": url.render_as_string(hide_password=False),
        "REDRESS_SECRET_KEY": "for-tests-" * 4,
        "REDRESS_PUBLIC_URL": "https://talk.example.org",
        "REDRESS_TWILIO_ACCOUNT_SID": SID,
        "REDRESS_TWILIO_AUTH_TOKEN": TOKEN,
        "REDRESS_TWILIO_NUMBERS": "+447700900999=hpg",
        "REDRESS_TWILIO_API_URL": twilio.url,
    }


@contextmanager
def redress_worker(environment: dict[str, str], root: Path) -> Iterator[subprocess.Popen[bytes]]:
    command = [sys.executable, "-m", "assistant.cli", "worker", "--concurrency", "2"]
    started = subprocess.Popen(command, cwd=root, env=environment)
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def test_two_worker_processes_send_a_persons_messages_once_and_in_order_and_end_when_told(
    database, outbox, twilio, environment, root
):
    person = outbox.person()
    messages = [outbox.put(person, f"Update {number}") for number in range(4)]
    with database.begin() as connection:
        for message in messages:
            QueuedJobs().deliver(connection, message, person, "sms")

    with redress_worker(environment, root) as one, redress_worker(environment, root) as other:
        end = time.monotonic() + 60
        while outbox.status(messages[-1]) is not Delivery.SENT:
            assert time.monotonic() < end
            time.sleep(0.1)
        while _working(database) < 2:  # one may have sent it all while the other was starting
            assert time.monotonic() < end
            time.sleep(0.1)
        for process in (one, other):
            process.send_signal(SIGTERM)
        assert [process.wait(30) for process in (one, other)] == [0, 0]

    assert [call["Body"] for call in twilio.calls] == [f"Update {number}" for number in range(4)]


def _working(database: Database) -> int:
    """How many workers have begun."""
    with database.begin() as connection:
        count = connection.exec_driver_sql("select count(*) from procrastinate_workers")
        return int(count.scalar_one())
