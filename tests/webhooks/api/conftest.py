"""The API of the whole app on a real database, with a key for each of two landlords."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from fakes import FrozenClock
from flask import Flask
from staff_seed import Seeded, seed
from werkzeug.test import TestResponse

from assistant.settings import Settings
from assistant.wiring import build
from storage.database import Database

KEYS = {"demo": "d" * 32, "hpg": "h" * 32}


@pytest.fixture
def office(database: Database, clock: FrozenClock) -> Seeded:
    return seed(database, clock)


@pytest.fixture
def app(database: Database, clock: FrozenClock) -> Iterator[Flask]:
    settings = Settings(
        database_url=database.engine.url.render_as_string(hide_password=False),
        secret_key="x" * 40,
        public_url="http://127.0.0.1",
        api_keys=",".join(f"{landlord}={key}" for landlord, key in KEYS.items()),
    )
    application = build(settings, clock=clock)
    yield application.web()
    application.close()


@pytest.fixture
def ask(app: Flask) -> Callable[..., TestResponse]:
    """`ask("cases?after=1", whose="hpg")`: what a landlord's system is answered."""

    def asked(address: str, whose: str = "demo") -> TestResponse:
        headers = {"Authorization": f"Bearer {KEYS[whose]}"}
        return app.test_client().get(f"/api/v1/{address}", headers=headers)

    return asked
