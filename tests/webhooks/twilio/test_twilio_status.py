"""Receipts: proved, read, and carried to the message they are for."""

from __future__ import annotations

import pytest

from messages.outgoing import Delivery, Receipt

ROUTE = "/sms/twilio/status?message=41"


def form(status: str = "delivered", **fields: str) -> dict[str, str]:
    return {"AccountSid": "AC1", "MessageSid": "SM9", "MessageStatus": status, **fields}


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        ("accepted", Delivery.SENT),
        ("queued", Delivery.SENT),
        ("sending", Delivery.SENT),
        ("sent", Delivery.SENT),
        ("delivered", Delivery.DELIVERED),
        ("read", Delivery.READ),
    ],
)
def test_each_of_twilios_words_is_one_of_ours(twilio_door, assistant, told, kept):
    answer = twilio_door.post(ROUTE, form(told))

    assert answer.status_code == 200
    assert assistant.receipts == [Receipt(kept, "SM9", 41)]


@pytest.mark.parametrize(
    ("told", "code", "error"),
    [
        ("undelivered", "30003", "unreachable:30003"),
        ("failed", "30006", "not_a_mobile:30006"),
        ("undelivered", "30007", "refused:30007"),
        ("failed", "21610", "stopped:21610"),
        ("failed", "99999", "refused:99999"),
        ("failed", "", "refused"),
        ("failed", "<b>", "refused:<b>"),
    ],
)
def test_a_failure_says_why(twilio_door, assistant, told, code, error):
    twilio_door.post(ROUTE, form(told, ErrorCode=code))

    assert assistant.receipts == [Receipt(Delivery.FAILED, "SM9", 41, error)]


def test_a_word_we_have_not_heard_of_is_let_pass(twilio_door, assistant):
    assert twilio_door.post(ROUTE, form("teleported")).status_code == 200
    assert assistant.receipts == []


@pytest.mark.parametrize("query", ["", "?message=", "?message=abc", "?message=-1", "?other=1"])
def test_without_our_number_the_message_is_found_by_twilios_id(twilio_door, assistant, query):
    twilio_door.post("/sms/twilio/status" + query, form())

    assert assistant.receipts == [Receipt(Delivery.DELIVERED, "SM9", None)]


def test_the_arrival_of_an_early_piece_is_not_that_of_the_message(twilio_door, assistant):
    early = ROUTE + "&piece=early"

    twilio_door.post(early, form("delivered"))
    assert assistant.receipts == []
    twilio_door.post(early, form("undelivered", ErrorCode="30003"))
    assert assistant.receipts == [Receipt(Delivery.FAILED, None, 41, "unreachable:30003")]


def test_a_forged_receipt_is_refused(twilio_door, assistant):
    assert twilio_door.post(ROUTE, form(), token="another").status_code == 403
    assert assistant.receipts == []


def test_a_receipt_signed_for_another_message_is_refused(twilio_door, assistant):
    signed_for = "https://talk.example.org/sms/twilio/status?message=40"

    assert twilio_door.post(ROUTE, form(), called=signed_for).status_code == 403
    assert assistant.receipts == []


@pytest.mark.parametrize("missing", ["MessageSid", "MessageStatus"])
def test_a_malformed_receipt_is_told_so(twilio_door, assistant, missing):
    answer = twilio_door.post(ROUTE, form() | {missing: ""})

    assert (answer.status_code, assistant.receipts) == (400, [])
