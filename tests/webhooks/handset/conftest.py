"""The demo's handset on a real server, with the real Twilio door and an assistant in memory."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import UTC, datetime
from threading import Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient
from stand_ins.handset import AUTH_TOKEN, OUR_NUMBER, SID, Handset
from stand_ins.web_chat_assistant import Assistant, Away
from werkzeug.serving import make_server

from messages.outgoing import Receipt
from webhooks import handset
from webhooks.app import Serving, create_app
from webhooks.handset.parts import Demo, SignIn
from webhooks.twilio.door import door as twilio_door


class Receipts(list[Receipt]):
    """Keeps receipts in the order they came."""

    def note_receipt(self, receipt: Receipt) -> bool:
        self.append(receipt)
        return True


@pytest.fixture
def assistant() -> Assistant:
    return Assistant()


@pytest.fixture
def receipts() -> Receipts:
    return Receipts()


@pytest.fixture
def address() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


def demo(address: str) -> Demo:
    return Demo(
        landlord_name="Acorn Homes",
        our_number=OUR_NUMBER,
        account_sid=SID,
        auth_token=AUTH_TOKEN,
        sms_url=f"{address}/sms/twilio",
        chat_url="/chat/acorn",
        staff_url="/staff/",
        clock=lambda: datetime(2026, 12, 1, 12, 0, tzinfo=UTC),
        sign_ins=(SignIn("Priya", "priya@acorn.example", "demo password", "complaints officer"),),
    )


@pytest.fixture
def app(address: str, assistant: Assistant, receipts: Receipts) -> Flask:
    twilio = twilio_door(
        assistant,
        receipts,
        auth_token=AUTH_TOKEN,
        public_url=address,
        landlords={OUR_NUMBER: "acorn"},
        clock=assistant.clock,
    )
    serving = Serving("a secret for tests", https=False, framed_by="'self'")
    return create_app([twilio, handset.door(demo(address))], serving, Away)


@pytest.fixture
def live(app: Flask, address: str) -> Iterator[str]:
    server = make_server("127.0.0.1", int(address.rsplit(":", 1)[1]), app, threaded=True)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    yield address
    server.shutdown()


@pytest.fixture
def phone(live: str) -> Handset:
    return Handset(live)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
