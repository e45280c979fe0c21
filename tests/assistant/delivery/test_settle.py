"""The sweep finds out about what a dead worker, a lost job or a silent provider left behind."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from assistant.deliver import Retry
from messages.failures import OutcomeUnknown, ProviderAway
from messages.outgoing import Delivery, Receipt
from storage.deliveries import claim
from storage.ledger import LedgerRow
from tests.stand_ins.delivery import TUESDAY


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
