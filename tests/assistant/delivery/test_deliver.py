"""A message leaves: claimed once, sent, and what happened is on its row."""

from __future__ import annotations

import threading

from assistant.deliver import Retry
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


def test_a_case_keeps_in_its_ledger_that_a_message_was_sent(deliver, outbox):
    person = outbox.person()

    deliver.deliver(outbox.put(person, case_id=outbox.case(person)))

    assert outbox.events() == ["message_sent"]
