"""A message whose fate nobody knows is asked after before anything is sent again."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from assistant.deliver import Retry
from assistant.settle import Settle
from messages.failures import OutcomeUnknown, ProviderAway
from messages.outgoing import Delivery, Receipt
from storage.deliveries import claim
from storage.ledger import LedgerRow
from tests.stand_ins.delivery import TUESDAY


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


def test_the_sweep_settles_what_a_dead_worker_left(database, settle, outbox, provider, clock):
    sent, unsent = (
        outbox.put(outbox.person("+447700900001")),
        outbox.put(outbox.person()),
    )
    with database.begin() as connection:
        for message in (sent, unsent):
            claim(connection, message, clock())
    provider.records[sent] = "SM5"

    clock.forward(minutes=2)
    assert settle.settle_unknown() == 0
    clock.forward(minutes=2)
    assert settle.settle_unknown() == 2

    assert outbox.status(sent) is Delivery.SENT
    assert outbox.status(unsent) is Delivery.WAITING
    assert [job.args for job in outbox.jobs()] == [{"outbox_id": unsent}]


def test_two_sweeps_at_once_send_a_message_again_once(database, settle, outbox, provider, clock):
    message = outbox.put(outbox.person())
    with database.begin() as connection:
        seen = claim(connection, message, clock())
    assert seen

    settle.settle(seen)
    settle.settle(seen)

    assert len(outbox.jobs()) == 1
    assert outbox.events() == ["resent_after_unknown"]


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


def test_an_answer_in_the_providers_response_without_a_receipt_is_asked_after(
    settle, outbox, provider, clock
):
    answered = outbox.put(outbox.person("+447700900001"), status="handed_over")
    dropped = outbox.put(outbox.person(), status="handed_over")
    provider.records[answered] = "SM1"

    clock.forward(minutes=4)
    assert settle.settle_unknown() == 0
    clock.forward(minutes=2)
    settle.settle_unknown()

    assert outbox.row(answered).provider_id == "SM1"
    assert outbox.status(answered) is Delivery.SENT
    assert outbox.status(dropped) is Delivery.WAITING


def test_a_receipt_spares_the_look_up(settle, note, outbox, provider, clock):
    message = outbox.put(outbox.person(), status="handed_over")
    note.note_receipt(Receipt(Delivery.SENT, "SM1", message))

    clock.forward(minutes=30)
    settle.settle_unknown()

    assert provider.looked == 0


def test_while_the_provider_cannot_be_asked_nothing_is_sent_again(
    deliver, settle, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown()]
    provider.away = ProviderAway("dead host")
    with pytest.raises(Retry):
        deliver.deliver(message)

    for _ in range(20):
        clock.forward(minutes=10)
        settle.settle_unknown()
    assert outbox.status(message) is Delivery.UNKNOWN
    assert len(provider.sent) == 1

    provider.away = None
    clock.forward(minutes=10)
    settle.settle_unknown()
    assert outbox.status(message) is Delivery.WAITING


def test_a_provider_that_cannot_be_asked_for_a_day_leaves_the_message_to_staff(
    deliver, settle, outbox, provider, clock
):
    message = outbox.put(outbox.person())
    provider.next = [OutcomeUnknown()]
    provider.away = ProviderAway("dead host")
    with pytest.raises(Retry):
        deliver.deliver(message)

    clock.forward(hours=25)
    settle.settle_unknown()

    assert outbox.status(message) is Delivery.FAILED
    assert [task.data["why"] for task in outbox.tasks()] == ["outcome_unknown"]


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


def test_a_message_whose_job_was_lost_gets_one_again(settle, outbox, clock):
    message = outbox.put(outbox.person())

    clock.forward(minutes=9)
    settle.settle_unknown()
    assert outbox.jobs() == []
    clock.forward(minutes=2)
    settle.settle_unknown()
    settle.settle_unknown()

    assert [job.args for job in outbox.jobs()] == [{"outbox_id": message}]


def test_a_message_for_later_is_not_hurried(settle, outbox, clock):
    outbox.put(outbox.person(), try_at=TUESDAY + timedelta(hours=20))

    clock.forward(hours=19)
    settle.settle_unknown()

    assert outbox.jobs() == []


def test_a_channel_that_others_serve_is_left_to_them(database, settle, outbox, provider, clock):
    outbox.put(outbox.person("42", channel="telegram"), status="unknown")
    outbox.put(outbox.person("abc", channel="web_chat"), status="waiting")

    clock.forward(days=1)

    assert settle.settle_unknown() == 0
    assert provider.looked == 0


def test_one_message_that_cannot_be_settled_does_not_hold_up_the_rest(
    database, settle, outbox, provider, clock, caplog
):
    bad = outbox.put(outbox.person("+447700900001"), status="unknown")
    good = outbox.put(outbox.person(), status="unknown")
    provider.records[good] = "SM1"
    found = provider.find
    provider.find = lambda outgoing: 1 / 0 if outgoing.id == bad else found(outgoing)

    clock.forward(minutes=10)
    settle.settle_unknown()

    assert outbox.status(good) is Delivery.SENT
    assert "+4477" not in caplog.text


def test_the_ledger_says_which_message_may_have_come_twice(database, settle, outbox, clock):
    person = outbox.person()
    case = outbox.case(person)
    message = outbox.put(person, case_id=case, status="unknown")

    clock.forward(minutes=10)
    settle.settle_unknown()

    with database.begin() as connection:
        (row,) = connection.execute(select(LedgerRow)).all()
    assert (row.event, row.case_id, row.actor) == (
        "resent_after_unknown",
        case,
        "system",
    )
    assert row.data == {"outbox_id": message, "kinds": ["progress"]}


def test_a_process_without_this_channel_leaves_a_message_in_doubt_alone(database, outbox, clock):
    from assistant.deliver import Deliver
    from assistant.jobs import QueuedJobs

    message = outbox.put(outbox.person(), status="unknown")

    Deliver(database, {}, Settle(database, {}, QueuedJobs(), clock), clock).deliver(message)

    assert outbox.status(message) is Delivery.UNKNOWN
