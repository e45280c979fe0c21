"""Sending through Twilio: what is asked of it, and what its every answer means for us."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from messages.addresses import Address, Channel
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
from messages.outgoing import Choice, Outgoing
from tests.stand_ins.twilio import SID, TOKEN, Hang, HangUp, Refuse, Twilio
from tests.stand_ins.twilio_door import LANDLORDS, PUBLIC
from webhooks.twilio.sender import Account, TwilioSender

RESIDENT = Address(Channel.SMS, "+447700900123")


@pytest.fixture
def account(twilio) -> Account:
    return Account(SID, TOKEN, PUBLIC, LANDLORDS, api_url=twilio.url, timeout=0.5)


@pytest.fixture
def sender(account) -> TwilioSender:
    return TwilioSender(account)


def message(text: str = "We have your complaint.", **more) -> Outgoing:
    return Outgoing(41, "hpg", RESIDENT, text, created_at=datetime.now(UTC), **more)


def test_a_message_is_sent_from_the_landlords_number_with_a_way_back_for_receipts(sender, twilio):
    sid = sender.send(message())

    assert twilio.calls == [
        {
            "To": "+447700900123",
            "From": "+447700900999",
            "Body": "We have your complaint.",
            "StatusCallback": "https://talk.example.org/sms/twilio/status?message=41",
        }
    ]
    assert sid == twilio.messages[0]["sid"]


def test_choices_are_numbered_and_quotes_folded(sender, twilio):
    sender.send(message("What’s next?", choices=(Choice("a", "Complain"), Choice("b", "Not now"))))

    assert twilio.calls[0]["Body"] == "What's next?\n1 Complain\n2 Not now"


def test_whatsapp_goes_from_the_landlords_whatsapp_number(sender, twilio):
    to = Address(Channel.WHATSAPP, "+447700900123")

    sender.send(replace(message("It’s logged"), landlord="h21", to=to))

    called = twilio.calls[0]
    assert (called["From"], called["To"]) == ("whatsapp:+447700900998", "whatsapp:+447700900123")
    assert called["Body"] == "It’s logged"


def test_a_messaging_service_is_named_where_there_is_one(account, twilio):
    service = "MG" + "a" * 32

    TwilioSender(replace(account, messaging_service=service)).send(message())

    assert twilio.calls[0]["MessagingServiceSid"] == service


@pytest.mark.parametrize(
    ("order", "failure", "code"),
    [
        (Refuse(400, 21610), Stopped, "21610"),
        (Refuse(400, 21211), NotAMobile, "21211"),
        (Refuse(400, 21614), NotAMobile, "21614"),
        (Refuse(400, 30003), Unreachable, "30003"),
        (Refuse(400, 30005), NotAMobile, "30005"),
        (Refuse(400, 30007), Refused, "30007"),
        (Refuse(400, 21606), SetUpWrong, "21606"),
        (Refuse(400, 12345), Refused, "12345"),
        (Refuse(401, 20003), SetUpWrong, "20003"),
        (Refuse(404, 20404), SetUpWrong, "20404"),
        (Refuse(429, 20429), ProviderBusy, "20429"),
        (Refuse(500, 20500), ProviderAway, "20500"),
        (Refuse(503), ProviderAway, "503"),
        (Refuse(502), OutcomeUnknown, "502"),
        (Refuse(504), OutcomeUnknown, "504"),
    ],
)
def test_what_twilio_refuses_is_one_of_our_failures(sender, twilio, order, failure, code):
    twilio.next = [order]

    with pytest.raises(failure) as raised:
        sender.send(message())

    assert type(raised.value) is failure
    assert raised.value.code == code


def test_a_busy_twilio_says_how_long_to_wait(sender, twilio):
    twilio.next = [Refuse(429, 20429, retry_after=17)]

    with pytest.raises(ProviderBusy) as raised:
        sender.send(message())

    assert raised.value.retry_after == 17


def test_a_wrong_token_is_our_set_up(account):
    with pytest.raises(SetUpWrong):
        TwilioSender(replace(account, auth_token="wrong")).send(message())


def test_a_landlord_without_a_number_is_our_set_up(sender, twilio):
    with pytest.raises(SetUpWrong):
        sender.send(replace(message(), landlord="nobody"))

    assert twilio.calls == []


def test_a_host_that_refuses_the_connection_has_sent_nothing(account):
    gone = Twilio()
    gone.close()

    with pytest.raises(ProviderAway):
        TwilioSender(replace(account, api_url=gone.url)).send(message())


def test_a_name_that_does_not_resolve_has_sent_nothing(account):
    with pytest.raises(ProviderAway):
        TwilioSender(replace(account, api_url="http://nowhere.invalid")).send(message())


@pytest.mark.parametrize(
    "order", [Hang(1, taken=True), Hang(1, taken=False), HangUp(taken=True), HangUp(taken=False)]
)
def test_no_answer_leaves_it_unknown_whether_it_was_sent(sender, twilio, order):
    twilio.next = [order]

    with pytest.raises(OutcomeUnknown):
        sender.send(message())


def test_a_message_that_was_taken_without_an_answer_is_found(sender, twilio):
    twilio.next = [HangUp(taken=True)]
    with pytest.raises(OutcomeUnknown):
        sender.send(message())

    assert sender.find(message()) == twilio.messages[0]["sid"]


def test_a_message_that_was_not_taken_is_not_found(sender, twilio):
    twilio.next = [HangUp(taken=False)]
    with pytest.raises(OutcomeUnknown):
        sender.send(message())

    assert sender.find(message()) is None


def test_neither_other_words_nor_another_number_nor_an_older_text_is_taken_for_it(sender, twilio):
    sender.send(message("Something else"))
    sender.send(replace(message(), to=Address(Channel.SMS, "+447700900777")))
    twilio.now = datetime.now(UTC) - timedelta(hours=1)
    sender.send(message())

    assert sender.find(message()) is None


def test_of_two_alike_the_newest_is_taken(sender, twilio):
    sender.send(message())
    sender.send(message())

    assert sender.find(message()) == twilio.messages[1]["sid"]


def test_what_the_person_wrote_themselves_is_not_taken_for_our_message(sender, twilio):
    sender.send(message())
    twilio.messages[0]["direction"] = "inbound"

    assert sender.find(message()) is None


def test_when_twilio_cannot_be_asked_that_is_said(sender, twilio):
    twilio.token = "changed"

    with pytest.raises(SetUpWrong):
        sender.find(message())


def test_a_long_message_that_got_half_way_goes_on_where_it_stopped(sender, twilio):
    long = message("One sentence more. " * 120)
    twilio.next = [None, Refuse(503)]
    with pytest.raises(ProviderAway):
        sender.send(long)

    sid = sender.send(long)

    first, second = twilio.messages
    assert sid == second["sid"]
    assert first["body"] != second["body"]
    assert [held["callback"].partition("?")[2] for held in (first, second)] == [
        "message=41&piece=early",
        "message=41",
    ]


def test_an_empty_message_is_refused_before_twilio_is_asked(sender, twilio):
    with pytest.raises(Refused):
        sender.send(message("\x00 \n"))

    assert twilio.calls == []


def test_neither_numbers_nor_words_reach_the_log(sender, twilio, caplog):
    caplog.set_level(logging.INFO)

    sender.send(message("A private matter"))
    sender.find(message("A private matter"))
    twilio.next = [Refuse(400, 21610)]
    with pytest.raises(Stopped) as raised:
        sender.send(message("A private matter"))

    assert "447700900123" not in caplog.text + str(raised.value)
    assert "private" not in caplog.text + str(raised.value)
