"""A message leaves: claimed once, in order, sent, and what happened is on its row."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest

from assistant.deliver import BEHIND, Deliver, Retry
from messages.failures import (
    NotAMobile,
    OutcomeUnknown,
    ProviderAway,
    ProviderBusy,
    Refused,
    SetUpWrong,
    Stopped,
    Unreachable,
)
from messages.outgoing import Choice, Delivery
from tests.stand_ins.delivery import TUESDAY


def test_a_waiting_message_is_sent_and_has_the_providers_id(deliver, outbox, provider):
    message = outbox.put(outbox.person(), "We have your complaint.")

    deliver.deliver(message)

    row = outbox.row(message)
    assert [sent.text for sent in provider.sent] == ["We have your complaint."]
    assert (row.status, row.provider_id, row.attempts) == ("sent", f"SM{message}.1", 1)
    assert row.sent_at == TUESDAY
    assert row.tried_at == TUESDAY


def test_the_sender_is_given_all_that_a_channel_may_show(deliver, outbox, provider):
    person = outbox.person("+447700900456")
    message = outbox.put(
        person,
        case_id=outbox.case(person),
        choices=[{"value": "yes", "label": "Yes, complain"}],
    )

    deliver.deliver(message)

    sent = provider.sent[0]
    assert (sent.to.channel, sent.to.value) == ("sms", "+447700900456")
    assert sent.choices == (Choice("yes", "Yes, complain"),)
    assert sent.reference == f"HPG-{person:04}"
    assert sent.kinds == ("progress",)


def test_a_job_that_comes_twice_sends_once(deliver, outbox, provider):
    message = outbox.put(outbox.person())

    deliver.deliver(message)
    deliver.deliver(message)

    assert len(provider.sent) == 1


def test_a_job_for_a_message_that_is_not_there_is_no_trouble(deliver, provider):
    deliver.deliver(987654)

    assert provider.sent == []


def test_the_mark_is_committed_before_the_provider_is_called(deliver, outbox, provider):
    message = outbox.put(outbox.person())
    seen = []
    provider.next = [lambda outgoing: seen.append(outbox.status(outgoing.id)) or "SM1"]

    deliver.deliver(message)

    assert seen == [Delivery.SENDING]


def test_of_many_workers_one_sends(database, deliver, outbox, provider):
    message = outbox.put(outbox.person())
    together = threading.Barrier(8)
    raised: list[BaseException] = []

    def work() -> None:
        together.wait()
        try:
            deliver.deliver(message)
        except Retry:
            pass  # Another has marked it: come back to see that it was sent.
        except BaseException as error:
            raised.append(error)

    workers = [threading.Thread(target=work) for _ in range(8)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()

    assert raised == []
    assert len(provider.sent) == 1
    assert outbox.status(message) is Delivery.SENT


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


def test_a_fault_of_ours_while_sending_is_looked_into_and_not_sent_blindly_again(
    deliver, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [KeyError("sid")]
    with pytest.raises(Retry):
        deliver.deliver(message)
    assert outbox.status(message) is Delivery.UNKNOWN

    provider.records[message] = "SM77"
    clock.forward(minutes=1)
    deliver.deliver(message)

    assert outbox.row(message).provider_id == "SM77"
    assert len(provider.sent) == 1


def test_a_case_keeps_in_its_ledger_that_a_message_was_sent(deliver, outbox):
    person = outbox.person()

    deliver.deliver(outbox.put(person, case_id=outbox.case(person)))

    assert outbox.events() == ["message_sent"]


def test_an_unknown_outcome_is_never_raised_to_the_job(deliver, outbox, provider):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown("timed out")]

    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    assert again.value.seconds == 60
    assert outbox.row(message).error == "outcome_unknown"
