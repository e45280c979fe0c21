"""An assistant that keeps what a door gives it, and calls to the door as Twilio makes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from flask.testing import FlaskClient
from twilio.request_validator import RequestValidator
from werkzeug.test import TestResponse

from messages.incoming import Incoming
from messages.outgoing import Outgoing, Receipt
from tests.stand_ins.twilio import TOKEN

NOON = datetime(2026, 11, 27, 12, 0, tzinfo=UTC)
PUBLIC = "https://talk.example.org"
LANDLORDS = {"+447700900999": "hpg", "whatsapp:+447700900998": "h21"}


@dataclass(frozen=True)
class Reception:
    replies: tuple[Outgoing, ...]


@dataclass
class Assistant:
    """Keeps messages and receipts, and answers with `replies`."""

    replies: tuple[Outgoing, ...] = ()
    heard: list[Incoming] = field(default_factory=list)
    inline: list[bool] = field(default_factory=list)
    receipts: list[Receipt] = field(default_factory=list)

    def receive(self, incoming: Incoming, *, inline: bool = False) -> Reception:
        self.heard.append(incoming)
        self.inline.append(inline)
        return Reception(self.replies)

    def note_receipt(self, receipt: Receipt) -> bool:
        self.receipts.append(receipt)
        return True


@dataclass
class Door:
    """Posts to our routes as Twilio would."""

    client: FlaskClient

    def post(
        self,
        path: str,
        form: dict[str, str],
        *,
        token: str = TOKEN,
        signature: str | None = None,
        called: str | None = None,
    ) -> TestResponse:
        signed = RequestValidator(token).compute_signature(called or PUBLIC + path, form)
        given = signed if signature is None else signature
        return self.client.post(path, data=form, headers={"X-Twilio-Signature": given})

    def text(self, body: str = "The roof leaks", **fields: str) -> TestResponse:
        return self.post("/sms/twilio", incoming_form(body, **fields))


def incoming_form(body: str = "The roof leaks", **fields: str) -> dict[str, str]:
    """A text as Twilio posts it."""
    return {
        "AccountSid": "AC1", "ApiVersion": "2010-04-01", "Body": body, "From": "+447700900123",
        "FromCountry": "GB", "MessageSid": "SM1", "NumMedia": "0", "NumSegments": "1",
        "SmsMessageSid": "SM1", "SmsSid": "SM1", "SmsStatus": "received", "To": "+447700900999",
        **fields,
    }  # fmt: skip
