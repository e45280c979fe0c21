"""A message whose fate nobody knows is asked after before anything is sent again."""

from __future__ import annotations

import pytest

from assistant.deliver import Deliver, Retry
from assistant.jobs import QueuedJobs
from assistant.settle import Settle
from messages.failures import OutcomeUnknown, ProviderAway
from messages.outgoing import Delivery
from storage.deliveries import claim


def test_after_a_time_out_a_message_that_the_provider_has_is_not_sent_again(
    deliver, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown()]
    provider.records[message] = "SM9"
    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)

    assert (outbox.status(message), outbox.row(message).provider_id) == (
        Delivery.SENT,
        "SM9",
    )
    assert len(provider.sent) == 1


def test_the_provider_is_given_a_minute_to_show_it(deliver, outbox, provider, clock):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown()]
    with pytest.raises(Retry):
        deliver.deliver(message)

    clock.forward(seconds=20)
    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    assert again.value.seconds == pytest.approx(40)
    assert provider.looked == 0


def test_a_message_that_the_provider_does_not_have_is_sent_again_and_marked_so(
    deliver, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown()]
    with pytest.raises(Retry):
        deliver.deliver(message)
    clock.forward(minutes=1)

    deliver.deliver(message)
    assert outbox.status(message) is Delivery.WAITING
    assert [job.args for job in outbox.jobs()] == [{"outbox_id": message}]
    deliver.deliver(message)

    assert outbox.status(message) is Delivery.SENT
    assert len(provider.sent) == 2
    assert outbox.events() == ["resent_after_unknown"]


def test_a_worker_that_died_after_the_mark_leaves_a_message_to_be_looked_up(
    database, deliver, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    with database.begin() as connection:
        claim(connection, message, clock())
    provider.records[message] = "SM5"

    with pytest.raises(Retry) as again:
        deliver.deliver(message)
    assert provider.looked == 0
    clock.forward(seconds=again.value.seconds)
    deliver.deliver(message)

    assert (outbox.status(message), outbox.row(message).provider_id) == (
        Delivery.SENT,
        "SM5",
    )
    assert provider.sent == []


def test_a_worker_that_only_hung_is_believed_when_it_comes_back_with_an_id(
    deliver, outbox, provider, settle, clock
):
    message = outbox.put(outbox.person())

    def hang(outgoing):
        clock.forward(minutes=5)
        settle.settle_unknown()
        assert outbox.status(message) is Delivery.WAITING
        return "SM-late"

    provider.next = [hang]
    deliver.deliver(message)
    deliver.deliver(message)

    assert (outbox.status(message), outbox.row(message).provider_id) == (
        Delivery.SENT,
        "SM-late",
    )
    assert len(provider.sent) == 1


def test_a_worker_that_only_hung_does_not_disturb_the_one_that_sends_now(
    database, deliver, outbox, provider, settle, clock
):
    message = outbox.put(outbox.person())

    def hang(outgoing):
        clock.forward(minutes=5)
        settle.settle_unknown()
        with database.begin() as connection:
            assert claim(connection, message, clock())
        raise ProviderAway

    provider.next = [hang]
    with pytest.raises(Retry):
        deliver.deliver(message)

    assert outbox.status(message) is Delivery.SENDING
    assert outbox.row(message).attempts == 2


def test_an_unknown_outcome_again_and_again_ends_with_staff(deliver, outbox, provider, clock):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown()] * 40

    for _ in range(40):
        try:
            deliver.deliver(message)
        except Retry as again:
            clock.forward(seconds=again.seconds)

    assert outbox.status(message) is Delivery.FAILED
    assert len(provider.sent) == 11


def test_the_record_of_an_earlier_message_with_the_same_words_is_not_taken_for_this_one(
    deliver, outbox, provider, clock
):
    person = outbox.person()
    outbox.put(person, "Thank you.", status="delivered", provider_id="SM-earlier")
    message = outbox.put(person, "Thank you.")
    provider.next = [OutcomeUnknown()]
    provider.records[message] = "SM-earlier"
    with pytest.raises(Retry):
        deliver.deliver(message)

    clock.forward(minutes=1)
    deliver.deliver(message)
    deliver.deliver(message)

    assert outbox.row(message).provider_id == f"SM{message}.2"


def test_a_process_without_this_channel_leaves_a_message_in_doubt_alone(database, outbox, clock):

    message = outbox.put(outbox.person(), status="unknown")

    Deliver(database, {}, Settle(database, {}, QueuedJobs(), clock), clock).deliver(message)

    assert outbox.status(message) is Delivery.UNKNOWN


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


def test_an_unknown_outcome_is_never_raised_to_the_job(deliver, outbox, provider):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown("timed out")]

    with pytest.raises(Retry) as again:
        deliver.deliver(message)

    assert again.value.seconds == 60
    assert outbox.row(message).error == "outcome_unknown"
