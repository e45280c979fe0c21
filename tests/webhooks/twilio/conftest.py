"""The door in a real Flask app, an assistant that keeps what it is given, and the stand-in."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.stand_ins.twilio import TOKEN, Twilio
from tests.stand_ins.twilio_door import LANDLORDS, NOON, PUBLIC, Assistant, Door
from webhooks.twilio.door import door


@pytest.fixture
def assistant() -> Assistant:
    return Assistant()


@pytest.fixture
def twilio_door(assistant: Assistant) -> Door:
    app = Flask("door")
    app.register_blueprint(
        door(
            assistant,
            assistant,
            auth_token=TOKEN,
            public_url=PUBLIC,
            landlords=LANDLORDS,
            clock=lambda: NOON,
        )
    )
    return Door(app.test_client())


@pytest.fixture
def twilio() -> Iterator[Twilio]:
    stand_in = Twilio()
    yield stand_in
    stand_in.close()
