"""The whole way: outbox, Twilio's stand-in over HTTP, signed receipts through the door, and back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import permutations

import pytest
from flask import Flask
from werkzeug.serving import make_server

from assistant.deliver import Deliver, Retry
from assistant.jobs import QueuedJobs
from assistant.settle import Settle
from messages.addresses import Channel
from messages.outgoing import Delivery
from tests.stand_ins.twilio import SID, TOKEN, HangUp, Quiet, Refuse, Twilio
from webhooks.twilio import door
from webhooks.twilio.sender import Account, TwilioSender

OURS = {"+447700900999": "hpg"}


@pytest.fixture
def twilio(clock) -> Iterator[Twilio]:
    stand_in = Twilio(now=clock.now)
    yield stand_in
    stand_in.close()


@pytest.fixture
def public_url(note, clock) -> Iterator[str]:
    """Our door, served over HTTP on loopback."""
    app = Flask("door")
    server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=Quiet)
    url = f"http://127.0.0.1:{server.server_port}"
    app.register_blueprint(
        door(note, note, auth_token=TOKEN, public_url=url, landlords=OURS, clock=clock)
    )
    serving = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    serving.start()
    yield url
    server.shutdown()
    server.server_close()
    serving.join()


@pytest.fixture
def deliver(database, twilio, public_url, clock) -> Deliver:
    account = Account(SID, TOKEN, public_url, OURS, api_url=twilio.url, timeout=2.0)
    senders = {Channel.SMS: TwilioSender(account)}
    return Deliver(database, senders, Settle(database, senders, QueuedJobs(), clock), clock)


def test_a_message_is_sent_and_its_receipts_come_home(deliver, outbox, twilio):
    message = outbox.put(outbox.person())
    deliver.deliver(message)
    sid = twilio.messages[0]["sid"]

    assert outbox.row(message).provider_id == sid
    assert twilio.report(sid, "sent") == 200
    assert twilio.report(sid, "delivered") == 200
    assert outbox.status(message) is Delivery.DELIVERED


@pytest.mark.parametrize("order", list(permutations(["sent", "delivered", "read"])))
def test_receipts_in_any_order_end_the_same(deliver, outbox, twilio, order):
    message = outbox.put(outbox.person())
    deliver.deliver(message)

    for status in order:
        twilio.report(twilio.messages[0]["sid"], status)

    assert outbox.status(message) is Delivery.READ


def test_a_phone_that_is_gone_is_told_by_receipt_and_staff_have_a_task(deliver, outbox, twilio):
    message = outbox.put(outbox.person())
    deliver.deliver(message)

    twilio.report(twilio.messages[0]["sid"], "undelivered", error=30003)

    assert outbox.row(message).error == "unreachable:30003"
    assert [task.kind for task in outbox.tasks()] == ["undelivered"]


def test_a_forged_receipt_moves_nothing(deliver, outbox, twilio):
    message = outbox.put(outbox.person())
    deliver.deliver(message)

    assert twilio.report(twilio.messages[0]["sid"], "delivered", token="forged") == 403
    assert outbox.status(message) is Delivery.SENT


def test_a_receipt_for_a_message_we_no_longer_have_is_answered_200(deliver, outbox, twilio):
    deliver.deliver(outbox.put(outbox.person()))
    held = twilio.messages[0]
    held["callback"] = held["callback"].replace("message=", "message=9999")

    assert twilio.report(held["sid"], "delivered") == 200


def test_a_person_who_texted_stop_is_sent_nothing_more(deliver, outbox, twilio):
    person = outbox.person()
    first, second = outbox.put(person), outbox.put(person)
    twilio.next = [Refuse(400, 21610)]

    deliver.deliver(first)
    deliver.deliver(second)

    assert [outbox.status(message) for message in (first, second)] == [Delivery.HELD] * 2
    assert len(twilio.calls) == 1


def test_a_connection_lost_after_twilio_took_the_message_does_not_send_it_twice(
    deliver, outbox, twilio, clock
):
    message = outbox.put(outbox.person())
    twilio.next = [HangUp(taken=True)]
    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)

    assert len(twilio.messages) == 1
    assert outbox.row(message).provider_id == twilio.messages[0]["sid"]


def test_a_connection_lost_before_twilio_took_it_sends_it_again(deliver, outbox, twilio, clock):
    message = outbox.put(outbox.person())
    twilio.next = [HangUp(taken=False)]
    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)
    deliver.deliver(message)

    assert len(twilio.messages) == 1
    assert outbox.status(message) is Delivery.SENT
    assert outbox.events() == ["resent_after_unknown"]


def test_a_busy_twilio_is_heeded_and_the_message_arrives(deliver, outbox, twilio, clock):
    message = outbox.put(outbox.person())
    twilio.next = [Refuse(429, 20429, retry_after=40), Refuse(500, 20500)]

    waits = []
    for _ in range(2):
        with pytest.raises(Retry) as again:
            deliver.deliver(message)
        waits.append(again.value.seconds)
        clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)

    assert waits == [40, 60]
    assert len(twilio.messages) == 1
