"""Receipts come late, twice and out of order; a message only ever moves forward."""

from __future__ import annotations

from itertools import permutations

import pytest

from messages.outgoing import Delivery, Receipt
from tests.stand_ins.delivery import TUESDAY

SENT, DELIVERED, READ, FAILED = (
    Delivery.SENT,
    Delivery.DELIVERED,
    Delivery.READ,
    Delivery.FAILED,
)


@pytest.fixture
def message(outbox):
    person = outbox.person()
    case = outbox.case(person)
    return outbox.put(person, case_id=case, status="sent", provider_id="SM1", sent_at=TUESDAY)


def test_a_delivered_receipt_says_when(note, outbox, message, clock):
    clock.forward(seconds=40)

    assert note.note_receipt(Receipt(DELIVERED, "SM1", message)) is True

    row = outbox.row(message)
    assert (row.status, row.delivered_at, row.sent_at) == ("delivered", clock.now, TUESDAY)
    assert outbox.events() == ["message_delivered"]


@pytest.mark.parametrize("order", list(permutations([SENT, DELIVERED, READ])))
def test_in_whatever_order_receipts_come_the_message_ends_as_read(note, outbox, message, order):
    for status in order:
        note.note_receipt(Receipt(status, "SM1", message))

    assert outbox.status(message) is READ
    assert outbox.row(message).delivered_at == TUESDAY


def test_the_same_receipt_twice_changes_nothing(note, outbox, message):
    assert note.note_receipt(Receipt(DELIVERED, "SM1", message)) is True
    assert note.note_receipt(Receipt(DELIVERED, "SM1", message)) is False

    assert outbox.events() == ["message_delivered"]


def test_a_failed_receipt_is_a_task_that_staff_see_once(note, outbox, message):
    for _ in range(2):
        note.note_receipt(Receipt(FAILED, "SM1", message, error="unreachable:30003"))

    assert (outbox.status(message), outbox.row(message).error) == (
        FAILED,
        "unreachable:30003",
    )
    assert [(task.kind, task.data["code"]) for task in outbox.tasks()] == [("undelivered", "30003")]
    assert outbox.events() == ["message_failed"]


def test_a_failure_never_undoes_a_delivery(note, outbox, message):
    note.note_receipt(Receipt(DELIVERED, "SM1", message))
    note.note_receipt(Receipt(FAILED, "SM1", message, error="unreachable:30003"))

    assert outbox.status(message) is DELIVERED
    assert outbox.tasks() == []


def test_a_late_sent_receipt_never_undoes_a_failure(note, outbox, message):
    note.note_receipt(Receipt(FAILED, "SM1", message, error="refused:30007"))

    assert note.note_receipt(Receipt(SENT, "SM1", message)) is False
    assert outbox.status(message) is FAILED


def test_a_receipt_that_comes_before_our_own_record_is_kept(deliver, note, outbox, provider):
    message = outbox.put(outbox.person())

    def answer(outgoing):
        note.note_receipt(Receipt(DELIVERED, "SM7", outgoing.id))
        return "SM7"

    provider.next = [answer]
    deliver.deliver(message)

    assert (outbox.status(message), outbox.row(message).provider_id) == (
        DELIVERED,
        "SM7",
    )


def test_a_receipt_for_an_answer_in_the_response_brings_the_providers_id(note, outbox):
    message = outbox.put(outbox.person(), status="handed_over")

    note.note_receipt(Receipt(SENT, "SM3", message))

    row = outbox.row(message)
    assert (row.status, row.provider_id, row.sent_at) == ("sent", "SM3", TUESDAY)


def test_a_receipt_without_our_number_is_found_by_the_providers_id(note, outbox, message):
    assert note.note_receipt(Receipt(DELIVERED, "SM1")) is True
    assert outbox.status(message) is DELIVERED


@pytest.mark.parametrize(
    "receipt",
    [
        Receipt(DELIVERED, "SM-unheard"),
        Receipt(DELIVERED, "SM1", 999999),
        Receipt(SENT),
    ],
)
def test_a_receipt_for_nothing_of_ours_is_let_pass(note, receipt):
    assert note.note_receipt(receipt) is False


def test_a_held_message_is_not_woken_by_a_receipt(note, outbox):
    message = outbox.put(outbox.person(), status="held")

    assert note.note_receipt(Receipt(DELIVERED, "SM1", message)) is False
    assert outbox.status(message) is Delivery.HELD


def test_a_late_receipt_stops_a_message_from_being_sent_again(deliver, note, outbox, provider):
    message = outbox.put(outbox.person(), attempts=1)

    note.note_receipt(Receipt(SENT, "SM1", message))
    deliver.deliver(message)

    assert provider.sent == []


def test_the_failure_of_a_first_copy_is_not_that_of_the_second(note, outbox, message):
    note.note_receipt(Receipt(FAILED, "SM-first-copy", message, error="unreachable:30003"))

    assert outbox.status(message) is SENT
    assert outbox.tasks() == []


def test_a_stop_told_by_receipt_ends_texts_to_that_number(note, outbox, message):
    note.note_receipt(Receipt(FAILED, "SM1", message, error="stopped:21610"))

    address = outbox.address(outbox.row(message).address_id)
    assert address.stopped_at == TUESDAY
    assert [task.kind for task in outbox.tasks()] == ["agree_channel"]
    assert outbox.events() == ["message_failed"]


def test_a_receipt_is_kept_though_another_message_in_the_same_words_was_given_its_id(note, outbox):
    person = outbox.person()
    first = outbox.put(person, status="sent", provider_id="SM9", sent_at=TUESDAY)
    second = outbox.put(person, status="handed_over")

    assert note.note_receipt(Receipt(DELIVERED, "SM9", second)) is True

    assert outbox.status(second) is DELIVERED
    assert (outbox.row(first).provider_id, outbox.row(second).provider_id) == ("SM9", None)
