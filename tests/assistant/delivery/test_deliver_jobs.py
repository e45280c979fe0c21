"""Jobs: deferred with the business, worked once and in order, taken over from the dead."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from signal import SIGKILL, SIGTERM

import pytest
from sqlalchemy import text

from assistant.deliver import Retry
from assistant.job_worker import Pace, Sweep, Worker, procrastinate_app
from assistant.jobs import MESSAGES, TELEGRAM, QueuedJobs
from messages.outgoing import Delivery
from tests.stand_ins.delivery import TUESDAY

QUICK = Pace(concurrency=4, poll=0.1, heartbeat=0.5, stalled=2.0)


def until(true: Callable[[], object], seconds: float = 20.0) -> None:
    """Wait until something is so; fails when it does not become so."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


@contextmanager
def working(database, deliver, sweeps=(), queues=(MESSAGES,), workers: int = 1) -> Iterator[None]:
    """Real workers beside the test."""
    url = database.engine.url
    running = [
        Worker(procrastinate_app(url, deliver, sweeps, QUICK), queues, QUICK)
        for _ in range(workers)
    ]
    threads = [threading.Thread(target=worker.run) for worker in running]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for worker in running:
            worker.stop()
        for thread in threads:
            thread.join(30)
        assert not any(thread.is_alive() for thread in threads)


def test_a_job_is_there_when_the_transaction_commits_and_not_when_it_fails(database, outbox):
    with database.begin() as connection:
        QueuedJobs().deliver(connection, 1, 7, "sms")
    with suppress(ZeroDivisionError), database.begin() as connection:
        QueuedJobs().deliver(connection, 2, 7, "sms")
        raise ZeroDivisionError

    (job,) = outbox.jobs()
    assert (job.queue_name, job.task_name, job.lock, job.args) == (
        "messages",
        "deliver_message",
        "address:7",
        {"outbox_id": 1},
    )
    assert job.scheduled_at is None


@pytest.mark.parametrize(
    ("channel", "queue"),
    [("sms", MESSAGES), ("whatsapp", MESSAGES), ("web_chat", MESSAGES), ("telegram", TELEGRAM)],
)
def test_telegrams_messages_leave_from_the_bots_own_queue(database, outbox, channel, queue):
    with database.begin() as connection:
        QueuedJobs().deliver(connection, 1, 7, channel)

    assert outbox.jobs()[0].queue_name == queue


def test_a_job_may_be_for_later(database, outbox):
    with database.begin() as connection:
        QueuedJobs().deliver(connection, 1, 7, "sms", at=TUESDAY + timedelta(hours=9))

    assert outbox.jobs()[0].scheduled_at == TUESDAY + timedelta(hours=9)


def test_which_messages_have_a_job_is_known(database):
    jobs = QueuedJobs()
    with database.begin() as connection:
        jobs.deliver(connection, 1, 7, "sms")
        jobs.deliver(connection, 2, 8, "sms")
        jobs.deliver(connection, 3, 9, "sms")

        assert jobs.pending(connection, {7, 8}) == {1, 2}
        assert jobs.pending(connection, set()) == set()


def test_a_workers_job_sends_the_message(database, deliver, outbox, provider):
    message = outbox.put(outbox.person())
    with working(database, deliver.deliver):
        with database.begin() as connection:
            QueuedJobs().deliver(connection, message, 1, "sms")
        until(lambda: outbox.status(message) is Delivery.SENT)
        until(lambda: not [job for job in outbox.jobs() if job.task_name == "deliver_message"])

    assert len(provider.sent) == 1


def test_two_workers_send_every_message_once_and_each_persons_in_order(
    database, deliver, outbox, provider
):
    people = [outbox.person(f"+4477009001{n:02}") for n in range(6)]
    waiting = [(outbox.put(person), person) for _ in range(5) for person in people]
    with database.begin() as connection:
        for message, person in waiting:
            QueuedJobs().deliver(connection, message, person, "sms")

    with working(database, deliver.deliver, workers=2):
        until(lambda: len(provider.sent) == 30)
        until(lambda: all(outbox.status(message) is Delivery.SENT for message, _ in waiting))

    assert sorted(sent.id for sent in provider.sent) == sorted(message for message, _ in waiting)
    for person in {sent.to for sent in provider.sent}:
        ids = [sent.id for sent in provider.sent if sent.to == person]
        assert ids == sorted(ids)


def test_one_that_is_queued_anew_goes_before_a_later_one_that_waits_for_it(
    database, deliver, outbox, provider
):
    person = outbox.person()
    earlier, later = outbox.put(person), outbox.put(person)

    def queue(message: int) -> None:
        with database.begin() as connection:
            QueuedJobs().deliver(connection, message, person, "sms")

    queue(later)
    with working(database, deliver.deliver):
        until(lambda: [job.attempts for job in outbox.jobs() if job.status == "todo"] == [1])
        queue(earlier)
        until(lambda: outbox.status(earlier) is Delivery.SENT)
    assert [sent.id for sent in provider.sent] == [earlier]


def test_a_job_that_asks_to_come_again_comes_when_it_said(database, outbox):
    came: list[float] = []

    def ask_once(outbox_id: int) -> None:
        came.append(time.monotonic())
        if len(came) == 1:
            raise Retry(1)

    with working(database, ask_once):
        with database.begin() as connection:
            QueuedJobs().deliver(connection, 1, 7, "sms")
        until(lambda: len(came) == 2)

    assert 0.5 < came[1] - came[0] < 5


def test_a_fault_in_a_job_is_tried_again_and_its_words_stay_out_of_the_log(
    database, outbox, caplog
):
    caplog.set_level(logging.INFO)

    def break_down(outbox_id: int) -> None:
        raise ValueError("the roof at 12 Acacia Court leaks")

    with working(database, break_down):
        with database.begin() as connection:
            QueuedJobs().deliver(connection, 1, 7, "sms")
        until(lambda: [job for job in outbox.jobs() if job.attempts])

    (job,) = [job for job in outbox.jobs() if job.task_name == "deliver_message"]
    assert job.status == "todo"
    assert "ValueError" in caplog.text
    assert "Acacia" not in caplog.text


def test_a_sweep_is_run_once_however_many_workers_there_are(database, outbox):
    ran: list[float] = []
    sweep = Sweep("settle_messages", lambda: ran.append(time.time()))

    with working(database, lambda outbox_id: None, [sweep], workers=3):
        until(lambda: ran)
        time.sleep(1.0)

    minutes = [int(moment // 60) for moment in ran]
    assert len(minutes) <= 1 + max(minutes) - min(minutes) + 1
    with database.begin() as connection:
        defers = connection.execute(
            text("SELECT count(*) FROM procrastinate_periodic_defers WHERE task_name = :name"),
            {"name": "settle_messages"},
        ).scalar_one()
    assert defers == 1


def test_a_worker_that_is_told_to_stop_finishes_what_it_has_in_hand(database):
    began, finished = threading.Event(), threading.Event()

    def slow(outbox_id: int) -> None:
        began.set()
        time.sleep(0.8)
        finished.set()

    with working(database, slow):
        with database.begin() as connection:
            QueuedJobs().deliver(connection, 1, 7, "sms")
        assert began.wait(15)

    assert finished.is_set()


WORKER = """
import sys, time
from sqlalchemy import make_url
from assistant.job_worker import Pace, Worker, procrastinate_app
import signal

def hang(outbox_id):
    print("began", flush=True)
    time.sleep(float(sys.argv[2]))
    print("finished", flush=True)

pace = Pace(concurrency=2, poll=0.1, heartbeat=0.5, stalled=2.0)
worker = Worker(procrastinate_app(make_url(sys.argv[1]), hang, (), pace), ["messages"], pace)
signal.signal(signal.SIGTERM, lambda *_: worker.stop())
worker.run()
"""


@contextmanager
def process(database, root: Path, seconds: float) -> Iterator[subprocess.Popen[str]]:
    """A worker in a process of its own, whose jobs take so long."""
    url = database.engine.url.render_as_string(hide_password=False)
    started = subprocess.Popen(
        [sys.executable, "-c", WORKER, url, str(seconds)],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield started
    finally:
        started.kill()
        started.wait()


def test_the_jobs_of_a_killed_worker_are_taken_over(database, root, deliver, outbox, provider):
    message = outbox.put(outbox.person())
    with database.begin() as connection:
        QueuedJobs().deliver(connection, message, 1, "sms")
    with process(database, root, 60) as doomed:
        assert doomed.stdout.readline() == "began\n"
        doomed.send_signal(SIGKILL)
        doomed.wait()

    with working(database, deliver.deliver):
        until(lambda: outbox.status(message) is Delivery.SENT, 30)

    assert len(provider.sent) == 1


def test_sigterm_lets_a_worker_process_finish_and_then_end(database, root):
    with database.begin() as connection:
        QueuedJobs().deliver(connection, 1, 7, "sms")
    with process(database, root, 1) as told:
        assert told.stdout.readline() == "began\n"
        told.send_signal(SIGTERM)

        assert told.wait(20) == 0
        assert told.stdout.readline() == "finished\n"


def test_a_worker_goes_on_after_its_connections_were_cut(database, deliver, outbox):
    message = outbox.put(outbox.person())
    with working(database, deliver.deliver):
        until(lambda: _backends(database) > 0)
        with database.begin() as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        database.engine.dispose()
        with database.begin() as connection:
            QueuedJobs().deliver(connection, message, 1, "sms")
        until(lambda: outbox.status(message) is Delivery.SENT, 40)


def _backends(database) -> int:
    with database.begin() as connection:
        return connection.execute(
            text(
                "SELECT count(*) FROM pg_stat_activity "
                "WHERE datname = current_database() AND query LIKE 'LISTEN%'"
            )
        ).scalar_one()
