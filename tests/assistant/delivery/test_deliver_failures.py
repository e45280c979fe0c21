"""What goes wrong while sending is tried again, given up or told, as the failure says."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.deliver import Deliver, Retry
from messages.failures import (
    NotAMobile,
    ProviderAway,
    ProviderBusy,
    Refused,
    SetUpWrong,
    Unreachable,
)
from messages.outgoing import Delivery


def test_a_provider_that_is_away_is_tried_again_with_longer_and_longer_waits(
    deliver, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [ProviderAway("refused")] * 4
    waits = []

    for _ in range(4):
        with pytest.raises(Retry) as again:
            deliver.deliver(message)
        waits.append(again.value.seconds)
        clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)

    assert waits == [15, 60, 300, 900]
    assert outbox.status(message) is Delivery.SENT
    assert outbox.row(message).attempts == 5
    assert outbox.row(message).error == ""
    assert outbox.tasks() == []


def test_a_message_is_not_tried_before_its_time(deliver, outbox, provider, clock):
    message = outbox.put(outbox.person())
    provider.next = [ProviderAway()]
    with pytest.raises(Retry):
        deliver.deliver(message)

    clock.forward(seconds=5)
    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    assert again.value.seconds == pytest.approx(10)
    assert len(provider.sent) == 1


def test_a_busy_provider_is_given_the_time_it_asks_for(deliver, outbox, provider):
    message = outbox.put(outbox.person())
    provider.next = [ProviderBusy("slow down", code="20429", retry_after=90)]

    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    assert again.value.seconds == 90
    assert outbox.row(message).error == "provider_busy:20429"


def test_after_about_a_day_a_message_is_given_up_and_staff_are_told_once(
    deliver, outbox, provider, clock
):
    person = outbox.person()
    case = outbox.case(person)
    message = outbox.put(person, case_id=case)
    provider.next = [ProviderAway("dead host")] * 50
    began = clock.now

    while outbox.status(message) is not Delivery.FAILED:
        try:
            deliver.deliver(message)
        except Retry as again:
            clock.forward(seconds=again.seconds)
    deliver.deliver(message)

    assert timedelta(hours=20) < clock.now - began < timedelta(hours=30)
    assert len(provider.sent) == 11
    assert [(task.kind, task.case_id, task.address_id) for task in outbox.tasks()] == [
        ("undelivered", case, person)
    ]
    assert outbox.tasks()[0].data == {
        "outbox_id": message,
        "why": "provider_away",
        "code": "",
        "kinds": ["progress"],
        "channel": "sms",
    }
    assert outbox.events() == ["message_failed"]


@pytest.mark.parametrize(
    ("failure", "error", "gone"),
    [
        (NotAMobile("landline", code="21614"), "not_a_mobile:21614", True),
        (Unreachable("gone", code="30003"), "unreachable:30003", True),
        (Refused("too long", code="21617"), "refused:21617", False),
    ],
)
def test_what_trying_again_cannot_mend_is_a_task_at_once(
    deliver, outbox, provider, failure, error, gone
):
    person = outbox.person()
    message = outbox.put(person)
    provider.next = [failure]

    deliver.deliver(message)

    assert (outbox.status(message), outbox.row(message).error) == (
        Delivery.FAILED,
        error,
    )
    assert [task.kind for task in outbox.tasks()] == ["undelivered"]
    assert (outbox.address(person).unreachable_at is not None) is gone


def test_after_a_failure_the_next_message_is_still_tried(deliver, outbox, provider):
    person = outbox.person()
    first, second = outbox.put(person), outbox.put(person)
    provider.next = [Refused()]

    deliver.deliver(first)
    deliver.deliver(second)

    assert [outbox.status(message) for message in (first, second)] == [
        Delivery.FAILED,
        Delivery.SENT,
    ]


def test_a_wrong_token_is_told_to_the_operator_once_a_day_and_nothing_is_lost(
    deliver, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [SetUpWrong("not authenticated", code="20003")] * 2

    for _ in range(2):
        with pytest.raises(Retry) as again:
            deliver.deliver(message)
        clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)

    assert outbox.status(message) is Delivery.SENT
    assert [(task.kind, task.urgent) for task in outbox.tasks()] == [("set_up_wrong", True)]


def test_a_channel_that_is_not_set_up_here_is_told_to_the_operator(database, settle, clock, outbox):
    message = outbox.put(outbox.person())

    with pytest.raises(Retry):
        Deliver(database, {}, settle, clock).deliver(message)

    assert outbox.status(message) is Delivery.WAITING
    assert [task.data["code"] for task in outbox.tasks()] == ["no_sender"]
