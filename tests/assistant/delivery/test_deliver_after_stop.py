"""After STOP nothing is sent, and staff are asked to agree another way."""

from __future__ import annotations

from datetime import timedelta

from messages.failures import (
    Stopped,
)
from messages.outgoing import Delivery
from tests.stand_ins.delivery import TUESDAY


def test_after_stop_nothing_is_sent_and_staff_are_asked_to_agree_another_way(
    deliver, outbox, provider
):
    person = outbox.person()
    case = outbox.case(person)
    outbox.stop(person, TUESDAY - timedelta(days=1))
    first, second = outbox.put(person, case_id=case), outbox.put(person, case_id=case)

    deliver.deliver(first)
    deliver.deliver(second)

    assert provider.sent == []
    assert [outbox.status(message) for message in (first, second)] == [Delivery.HELD] * 2
    assert [(task.kind, task.case_id) for task in outbox.tasks()] == [("agree_channel", case)]
    assert outbox.events() == ["message_held", "message_held"]


def test_a_person_who_stops_again_later_is_a_new_task(deliver, outbox):
    person = outbox.person()
    for day in (3, 1):
        outbox.stop(person, TUESDAY - timedelta(days=day))
        deliver.deliver(outbox.put(person))

    assert [task.kind for task in outbox.tasks()] == ["agree_channel", "agree_channel"]


def test_stop_that_only_the_provider_knows_of_is_taken_over_from_it(deliver, outbox, provider):
    person = outbox.person()
    provider.next = [Stopped("unsubscribed", code="21610")]
    message = outbox.put(person)

    deliver.deliver(message)

    assert outbox.status(message) is Delivery.HELD
    assert outbox.address(person).stopped_at == TUESDAY
    assert [task.kind for task in outbox.tasks()] == ["agree_channel"]
