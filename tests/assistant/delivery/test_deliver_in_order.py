"""A person's messages leave in the order they were said."""

from __future__ import annotations

import pytest

from assistant.deliver import BEHIND, Retry
from messages.outgoing import Delivery
from tests.stand_ins.delivery import TUESDAY


def test_a_persons_later_message_waits_for_the_earlier_one(deliver, outbox, provider):
    person = outbox.person()
    first, second = outbox.put(person, "First"), outbox.put(person, "Second")

    with pytest.raises(Retry) as later:
        deliver.deliver(second)
    assert later.value.seconds == BEHIND
    assert provider.sent == []

    deliver.deliver(first)
    deliver.deliver(second)
    assert [sent.text for sent in provider.sent] == ["First", "Second"]


@pytest.mark.parametrize("undecided", [Delivery.WAITING, Delivery.SENDING, Delivery.UNKNOWN])
def test_a_message_never_overtakes_one_that_is_undecided(deliver, outbox, provider, undecided):
    person = outbox.person()
    outbox.put(person, status=undecided.value, tried_at=TUESDAY)
    second = outbox.put(person)

    with pytest.raises(Retry):
        deliver.deliver(second)
    assert provider.sent == []


@pytest.mark.parametrize(
    "decided",
    [
        Delivery.SENT,
        Delivery.FAILED,
        Delivery.HELD,
        Delivery.HANDED_OVER,
        Delivery.READ,
    ],
)
def test_a_message_does_not_wait_for_one_that_is_decided(deliver, outbox, decided):
    person = outbox.person()
    outbox.put(person, status=decided.value)
    second = outbox.put(person)

    deliver.deliver(second)

    assert outbox.status(second) is Delivery.SENT


def test_another_person_is_not_kept_waiting(deliver, outbox):
    outbox.put(outbox.person("+447700900001"))
    other = outbox.put(outbox.person("+447700900002"))

    deliver.deliver(other)

    assert outbox.status(other) is Delivery.SENT
