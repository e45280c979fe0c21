"""The staff's pages on a real database, and a signed-in browser of Flask's own."""

from __future__ import annotations

import pytest
from fakes import FrozenClock
from flask import Flask
from staff_browser import Browser
from staff_seed import Seeded, seed

from storage.database import Database, DatabaseAway
from webhooks.app import Serving, create_app
from webhooks.staff import door


@pytest.fixture
def at_the_desk(database: Database, clock: FrozenClock) -> Seeded:
    """Two officers of one landlord and one of another."""
    return seed(database, clock)


@pytest.fixture
def app(at_the_desk: Seeded) -> Flask:
    """The web app with only the staff's door."""
    serving = Serving(secret_key="a secret for tests", https=False)
    return create_app([door(at_the_desk.desk)], serving, away=DatabaseAway)


@pytest.fixture
def stranger(app: Flask) -> Browser:
    """A browser in which nobody has signed in."""
    return Browser(app)


@pytest.fixture
def browser(app: Flask) -> Browser:
    """Asha's browser, signed in."""
    browser = Browser(app)
    browser.sign_in()
    return browser
