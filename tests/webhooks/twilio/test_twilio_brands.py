"""A number may be a brand's: who writes there is heard by it and answered from it (HPG-6.1)."""

from __future__ import annotations

import pytest
from flask import Flask

from messages.addresses import Address, Channel
from messages.outgoing import Outgoing
from tests.stand_ins.twilio import SID, TOKEN, Twilio
from tests.stand_ins.twilio_door import NOON, PUBLIC, Assistant, Door
from webhooks.twilio.door import door
from webhooks.twilio.sender import Account, TwilioSender

OWN, CARE = "+447700900999", "+447700900997"
NUMBERS = {CARE: "hpg.care-plus", OWN: "hpg"}


def test_a_text_to_a_brands_number_says_which_brand(assistant: Assistant) -> None:
    app = Flask("door")
    pages = door(
        assistant,
        assistant,
        auth_token=TOKEN,
        public_url=PUBLIC,
        landlords=NUMBERS,
        clock=lambda: NOON,
    )
    app.register_blueprint(pages)
    texts = Door(app.test_client())
    texts.text(To=CARE)
    texts.text(To=OWN, MessageSid="SM2")
    assert [(one.landlord, one.brand) for one in assistant.heard] == [
        ("hpg", "care-plus"),
        ("hpg", ""),
    ]


@pytest.mark.parametrize(
    ("brand", "number"),
    [("care-plus", CARE), ("", OWN), ("wrekin", OWN)],
)
def test_a_message_about_a_brands_case_comes_from_its_number_where_it_has_one(
    twilio: Twilio, brand: str, number: str
) -> None:
    sender = TwilioSender(Account(SID, TOKEN, PUBLIC, NUMBERS, api_url=twilio.url, timeout=2))
    to = Address(Channel.SMS, "+447700900123")
    sender.send(Outgoing(41, "hpg", to, "We have it.", created_at=NOON, brand=brand))
    (call,) = twilio.calls
    assert call["From"] == number
