"""From the provider's address to bytes on the case, or to a person who asks for it again."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from hashlib import sha256

import pytest
from prometheus_client import generate_latest
from werkzeug.wrappers import Response

from assistant.backoff import WAITS
from assistant.deliver import Retry
from assistant.fetch_evidence import FetchEvidence
from assistant.job_worker import Pace, Worker, procrastinate_app
from assistant.jobs import MESSAGES
from assistant.metrics import registry_with
from messages.addresses import Channel
from messages.incoming import Media
from tests.assistant.evidence.conftest import PHOTO
from webhooks.twilio.media import TwilioFiles

KEPT = "SELECT a.*, c.content FROM attachment a LEFT JOIN attachment_content c ON c.attachment_id = a.id"
TASKS = "SELECT kind, case_id, data FROM task ORDER BY id"
JOBS = "SELECT queue_name, task_name, args FROM procrastinate_jobs ORDER BY id"


@pytest.fixture
def photo(twilio) -> Media:
    return Media(twilio.address("ME1"), "image/png")


def test_a_photo_is_fetched_and_kept_whole_with_its_true_type(resident, photo, fetch, rows):
    resident.says("I want to complain about the mould in my bedroom", photo)
    [waiting] = rows(KEPT)
    assert (waiting.status, waiting.content) == ("waiting", None)
    fetch.fetch(waiting.id)
    [kept] = rows(KEPT)
    assert bytes(kept.content) == PHOTO
    assert (kept.status, kept.size, kept.sha256) == ("kept", len(PHOTO), sha256(PHOTO).hexdigest())
    assert (kept.content_type, kept.true_type) == ("image/png", "image/jpeg")
    assert (kept.landlord, kept.case_id) == ("demo", rows('SELECT id FROM "case"')[0].id)


def test_the_job_is_deferred_in_the_very_transaction(resident, photo, rows):
    resident.says("the lift is out", photo)
    fetches = [job for job in rows(JOBS) if job.task_name == "fetch_file"]
    assert [(job.queue_name, job.args) for job in fetches] == [
        ("messages", {"attachment_id": rows(KEPT)[0].id})
    ]


def test_a_worker_fetches_by_itself(resident, photo, fetch, rows, database):
    resident.says("the lift is out", photo)
    pace = Pace(concurrency=2, poll=0.1)
    app = procrastinate_app(database.engine.url, lambda _: None, [], pace, fetch.fetch)
    worker = Worker(app, [MESSAGES], pace)
    thread = threading.Thread(target=worker.run)
    thread.start()
    end = time.monotonic() + 20
    while rows(KEPT)[0].status != "kept" and time.monotonic() < end:
        time.sleep(0.05)
    worker.stop()
    thread.join(30)
    assert rows(KEPT)[0].status == "kept"


def test_fetching_again_changes_nothing(resident, photo, fetch, twilio, rows):
    resident.says("the lift is out", photo)
    [file] = rows(KEPT)
    fetch.fetch(file.id)
    before = rows(KEPT)
    fetch.fetch(file.id)
    assert rows(KEPT) == before
    assert twilio.asked == [("GET", "ME1")]


def test_a_provider_that_is_away_is_asked_again_ever_more_slowly(
    resident, photo, fetch, twilio, rows
):
    resident.says("the lift is out", photo)
    [file] = rows(KEPT)
    twilio.next += [Response(status=503), Response(status=429, headers={"Retry-After": "300"})]
    waits = []
    for _ in range(2):
        with pytest.raises(Retry) as again:
            fetch.fetch(file.id)
        waits.append(again.value.seconds)
    assert waits == [WAITS[0], 300]
    assert (rows(KEPT)[0].status, rows(KEPT)[0].attempts) == ("waiting", 2)
    fetch.fetch(file.id)
    assert (rows(KEPT)[0].status, rows(KEPT)[0].why) == ("kept", "")


def test_given_up_it_is_a_task_for_staff_to_ask_again(resident, fetch, twilio, rows):
    resident.says("I want to complain about mould", Media(twilio.address("MEx"), "image/jpeg"))
    [file] = rows(KEPT)
    for _ in range(2):
        with pytest.raises(Retry):
            fetch.fetch(file.id)
    fetch.fetch(file.id)
    [failed] = rows(KEPT)
    assert (failed.status, failed.why) == ("failed", "gone")
    [task] = rows(TASKS)
    assert (task.kind, task.case_id) == ("file_not_fetched", failed.case_id)
    assert task.data["words"] == "I want to complain about mould"


def test_a_channel_that_is_not_set_up_here_is_tried_for_a_day_and_then_told(
    resident, photo, database, clock, rows
):
    resident.says("the lift is out", photo)
    nowhere, [file] = FetchEvidence(database, {}, clock), rows(KEPT)
    for wait in WAITS:
        with pytest.raises(Retry) as again:
            nowhere.fetch(file.id)
        assert again.value.seconds == wait
    nowhere.fetch(file.id)
    assert [task.kind for task in rows(TASKS)] == ["file_not_fetched"]


def test_twilio_forgets_it_only_after_we_have_it_and_only_on_wish(
    resident, photo, account, database, clock, twilio, rows
):
    resident.says("the lift is out", photo)
    [file] = rows(KEPT)
    files = {Channel.WHATSAPP: TwilioFiles(replace(account, delete_media=True))}
    fetch = FetchEvidence(database, files, clock).fetch
    fetch(file.id)
    assert twilio.asked == [("GET", "ME1"), ("DELETE", "ME1")]
    assert twilio.files == {}
    assert (rows(KEPT)[0].status, rows(KEPT)[0].source) == ("kept", "")


def test_a_deletion_that_fails_is_tried_again_and_what_is_kept_stays_kept(
    resident, photo, account, database, clock, twilio, rows
):
    resident.says("the lift is out", photo)
    [file] = rows(KEPT)
    files = {Channel.WHATSAPP: TwilioFiles(replace(account, delete_media=True))}
    fetch = FetchEvidence(database, files, clock).fetch
    fetch_only = FetchEvidence(database, {Channel.WHATSAPP: TwilioFiles(account)}, clock).fetch
    fetch_only(file.id)
    twilio.next.append(Response(status=503))
    with pytest.raises(Retry):
        fetch(file.id)
    assert rows(KEPT)[0].status == "kept"
    fetch(file.id)
    assert rows(KEPT)[0].source == ""
    assert rows(TASKS) == []


def test_fetches_are_counted_by_outcome_and_the_counts_name_nobody(
    resident, photo, fetch, twilio, rows, database, clock
):
    resident.says("the lift is out", photo)
    [file] = rows(KEPT)
    twilio.next.append(Response(status=503))
    with pytest.raises(Retry):
        fetch.fetch(file.id)
    fetch.fetch(file.id)
    told = generate_latest(registry_with(database, clock)).decode()
    assert 'redress_file_fetches_total{channel="whatsapp",outcome="away"} 1.0' in told
    assert 'redress_file_fetches_total{channel="whatsapp",outcome="kept"} 1.0' in told
    assert resident.address.value not in told


def test_files_and_their_bytes_go_with_the_message(resident, photo, fetch, database, rows):
    resident.says("the lift is out", photo)
    [file] = rows(KEPT)
    fetch.fetch(file.id)
    with database.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET answers = NULL")
        connection.exec_driver_sql('UPDATE "case" SET first_inbox_id = NULL')
        connection.exec_driver_sql("DELETE FROM inbox")
    assert rows(KEPT) == []
    assert rows("SELECT 1 FROM attachment_content") == []
