"""A text comes in: proved, read whole, answered in the response."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from flask import Flask
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from twilio.request_validator import RequestValidator

from messages.addresses import Address, Channel
from messages.incoming import Media
from messages.outgoing import Choice, Delivery, Outgoing
from tests.stand_ins.twilio import TOKEN
from tests.stand_ins.twilio_door import LANDLORDS, NOON, PUBLIC, Door, incoming_form
from webhooks.app import Serving, create_app
from webhooks.twilio.door import door as make_door

RESIDENT = Address(Channel.SMS, "+447700900123")


def said(answer) -> list[tuple[str, str]]:
    """(text, receipts' address) of each message in the answer."""
    return [
        (message.text, message.get("statusCallback"))
        for message in ElementTree.fromstring(answer.data).findall("Message")
    ]


def test_a_text_reaches_the_assistant_as_it_was_written(twilio_door, assistant):
    words = "  The roof\nleaks — it’s been 3 weeks 😡  "

    answer = twilio_door.text(words)

    (heard,) = assistant.heard
    assert answer.status_code == 200
    assert heard.text == words
    assert heard.sender == RESIDENT
    assert (heard.landlord, heard.provider_id) == ("hpg", "SM1")
    assert heard.received_at.isoformat() == "2026-11-27T12:00:00+00:00"
    assert assistant.inline == [True]


def test_each_answer_is_a_message_with_our_number_in_its_receipts_address(twilio_door, assistant):
    assistant.replies = (
        Outgoing(41, "hpg", RESIDENT, "We're sorry about the roof."),
        Outgoing(42, "hpg", RESIDENT, "Do you want to complain?"),
    )

    answer = twilio_door.text()

    assert answer.content_type == "application/xml"
    assert said(answer) == [
        (
            "We're sorry about the roof.",
            "https://talk.example.org/sms/twilio/status?message=41",
        ),
        ("Do you want to complain?", "https://talk.example.org/sms/twilio/status?message=42"),
    ]


def test_no_answer_is_an_empty_response(twilio_door):
    answer = twilio_door.text()

    assert said(answer) == []
    assert ElementTree.fromstring(answer.data).tag == "Response"


def test_an_answer_that_is_held_is_not_given(twilio_door, assistant):
    assistant.replies = (
        Outgoing(41, "hpg", RESIDENT, "You will get no more texts.", status=Delivery.HELD),
        Outgoing(42, "hpg", RESIDENT, "Welcome back.", status=Delivery.HANDED_OVER),
    )

    assert [text for text, _ in said(twilio_door.text())] == ["Welcome back."]


def test_while_the_database_is_away_twilio_is_asked_to_try_again(assistant):
    class Away(Exception):
        """The database cannot be reached."""

    def receive(incoming, *, inline):
        raise Away

    assistant.receive = receive
    twilio = make_door(
        assistant,
        assistant,
        auth_token=TOKEN,
        public_url=PUBLIC,
        landlords=LANDLORDS,
        clock=lambda: NOON,
    )
    client = create_app([twilio], Serving("k" * 32), away=Away).test_client()

    answer = Door(client).text()

    assert answer.status_code == 503
    assert answer.headers["Retry-After"]


def test_choices_are_numbered_under_the_text(twilio_door, assistant):
    choices = (Choice("complain", "Complain"), Choice("repair", "Just fix it"))
    assistant.replies = (Outgoing(1, "hpg", RESIDENT, "What would you like?", choices),)

    answer = twilio_door.text()

    assert said(answer)[0][0] == "What would you like?\n1 Complain\n2 Just fix it"


def test_what_a_person_wrote_cannot_become_markup(twilio_door, assistant):
    text = 'You said: "<Redirect>http://x</Redirect> & more"'
    assistant.replies = (Outgoing(1, "hpg", RESIDENT, text),)

    assert said(twilio_door.text())[0][0] == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(min_size=1, max_size=200))
def test_whatever_we_say_the_answer_is_sound_markup(twilio_door, assistant, text):
    assistant.replies = (Outgoing(1, "hpg", RESIDENT, text),)

    ElementTree.fromstring(twilio_door.text().data)


def test_a_very_long_answer_goes_in_pieces_and_only_the_last_ones_arrival_counts(
    twilio_door, assistant
):
    assistant.replies = (Outgoing(7, "hpg", RESIDENT, "One sentence more. " * 120),)

    pieces = said(twilio_door.text())

    assert [len(text) <= 1600 for text, _ in pieces] == [True, True]
    assert [url.partition("?")[2] for _, url in pieces] == [
        "message=7&piece=early",
        "message=7",
    ]


def test_a_whatsapp_message_comes_by_the_same_route(twilio_door, assistant):
    to_whatsapp = Address(Channel.WHATSAPP, "+447700900123")
    assistant.replies = (Outgoing(3, "h21", to_whatsapp, "It’s logged"),)

    answer = twilio_door.text(
        From="whatsapp:+447700900123",
        To="whatsapp:+447700900998",
        ProfileName="Sam",
        ButtonPayload="yes",
    )

    (heard,) = assistant.heard
    assert (heard.landlord, heard.sender) == ("h21", to_whatsapp)
    assert (heard.sender_name, heard.choice) == ("Sam", "yes")
    assert said(answer)[0][0] == "It’s logged"  # WhatsApp has no segments to save


def test_photos_come_with_their_addresses(twilio_door, assistant):
    twilio_door.text(
        "",
        NumMedia="2",
        MediaUrl0="https://api.twilio.com/a",
        MediaContentType0="image/jpeg",
        MediaUrl1="https://api.twilio.com/b",
        MediaContentType1="application/pdf",
    )

    assert assistant.heard[0].media == (
        Media("https://api.twilio.com/a", "image/jpeg"),
        Media("https://api.twilio.com/b", "application/pdf"),
    )


@pytest.mark.parametrize("body", ["", "😡", "x" * 10_000, "\u202eسقف\u202c", "a\x00b\x07c\x1b"])
def test_strange_messages_are_taken_whole(twilio_door, assistant, body):
    assert twilio_door.text(body).status_code == 200
    assert assistant.heard[0].text == body


@pytest.mark.parametrize(
    ("sign", "why"),
    [
        ({"token": "another-token"}, "signed with another token"),
        ({"signature": ""}, "not signed"),
        ({"signature": "bm90IGEgc2lnbmF0dXJl"}, "a made-up signature"),
        ({"called": "https://elsewhere.example.org/sms/twilio"}, "signed for another address"),
    ],
)
def test_a_forged_call_is_refused_and_nothing_is_kept(twilio_door, assistant, sign, why):
    answer = twilio_door.post("/sms/twilio", incoming_form(), **sign)

    assert answer.status_code == 403, why
    assert assistant.heard == []


def test_one_field_more_than_was_signed_is_a_forgery(twilio_door, assistant):
    signature = RequestValidator(TOKEN).compute_signature(PUBLIC + "/sms/twilio", incoming_form())
    form = incoming_form(Added="later")

    answer = twilio_door.post("/sms/twilio", form, signature=signature)

    assert answer.status_code == 403
    assert assistant.heard == []


def test_a_field_that_twilio_adds_one_day_does_no_harm(twilio_door, assistant):
    assert twilio_door.text(NewThing="2027").status_code == 200


def test_without_a_token_nobody_is_let_in(assistant):
    app = Flask("door")
    app.register_blueprint(
        make_door(
            assistant,
            assistant,
            auth_token="",
            public_url=PUBLIC,
            landlords=LANDLORDS,
            clock=lambda: NOON,
        )
    )
    signature = RequestValidator("").compute_signature(PUBLIC + "/sms/twilio", incoming_form())

    answer = app.test_client().post(
        "/sms/twilio", data=incoming_form(), headers={"X-Twilio-Signature": signature}
    )

    assert answer.status_code == 403


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"MessageSid": ""}, "MessageSid is missing."),
        ({"From": ""}, "From is missing."),
        ({"To": ""}, "To is missing."),
        ({"To": "+447700900000"}, "To is not a number of ours."),
        ({"NumMedia": "many"}, "NumMedia is not a number from 0 to 10."),
        ({"NumMedia": "-1"}, "NumMedia is not a number from 0 to 10."),
        ({"NumMedia": "1000000000"}, "NumMedia is not a number from 0 to 10."),
    ],
)
def test_a_malformed_call_is_told_what_is_wrong(twilio_door, assistant, fields, reason):
    answer = twilio_door.text(**fields)

    assert (answer.status_code, answer.text) == (400, reason)
    assert assistant.heard == []


def test_only_a_post_is_answered(twilio_door):
    assert twilio_door.client.get("/sms/twilio").status_code == 405
