"""The web chat's doors over an assistant in memory, called directly or over a real socket."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Thread

import pytest
from flask import Flask
from flask.testing import FlaskClient
from stand_ins.web_chat_assistant import Assistant, Away
from werkzeug.serving import make_server

from webhooks.app import Serving, create_app
from webhooks.webchat import door
from webhooks.webchat.parts import Landlord, Parts

ACORN = Landlord(
    "acorn",
    "Acorn Homes",
    "#1d5c4f",
    office_phone="0808 157 0190",
    emergency_phone="0808 157 0192",
    sites=("https://www.acorn.example",),
)
OAK = Landlord("oak", "Oak Trust", "#5c1d4f")


@pytest.fixture
def assistant() -> Assistant:
    return Assistant()


@pytest.fixture
def landlords() -> dict[str, Landlord]:
    """Whose pages there are, by the name in the address."""
    return {"acorn": ACORN, "oak": OAK}


@pytest.fixture
def app(assistant: Assistant, landlords: dict[str, Landlord]) -> Flask:
    parts = Parts(
        landlord=landlords.get,
        receive=assistant,
        read_back=assistant,
        bells=assistant,
        welcome=assistant.welcome,
        clock=assistant.clock,
        away=Away,
        leave_to="https://weather.example",
        streams=6,
    )
    return create_app([door(parts)], Serving("a secret for tests", https=False), Away)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def live(app: Flask, assistant: Assistant) -> Iterator[str]:
    """The address of the app on a real server, a thread for each request."""
    server = make_server("127.0.0.1", 0, app, threaded=True)
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.port}"
    assistant.closing = True
    server.shutdown()
