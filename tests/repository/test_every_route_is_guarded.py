"""Every address of the whole web app refuses a stranger, or is on the list of open ones."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from fakes import FrozenClock
from flask import Flask
from werkzeug.routing import Rule

from assistant.demonstration import handset
from assistant.settings import Settings
from assistant.wiring import build
from storage.database import Database

OPEN = {
    "api.openapi": "says what other systems may ask; nothing of any landlord",
    "health.live": "operations; says only that the process answers",
    "health.ready": "operations; says only that the database answers",
    "health.metrics": "operations; counts, no personal data; kept inside by the proxy",
    "staff.sign_in": "the way in for staff; rate limited",
    "staff.static": "style and script",
    "static": "Flask's own, empty",
    "webchat.static": "style and script",
    "webchat.widget": "the script that a landlord's site embeds",
    "webchat.leave": "forgets the conversation in this browser, which is all it can see",
    "webchat.show": "the way in for residents; shows a conversation only by its sealed cookie",
    "webchat.say": "the way in for residents; takes only a form of our own page",
    "webchat.take": "the way in for the widget; starts a conversation, or needs its token",
    "webchat.remember": "takes only a form of our own page, for the conversation of the cookie",
    "webchat.conversation": "only the conversation of the sealed cookie; not found without one",
    "webchat.brand": "a landlord's colour",
}
"""Open to a stranger, and why."""

DEMO = "handset."
"""The toy phone of `redress demo`; no production app has it."""

REFUSALS = (401, 403)
FILLED = {
    "landlord": "demo",
    "landlord_id": "demo",
    "bot": "demo",
    "filename": "x",
    "reference": "ACN-0000-000",
}


@pytest.fixture
def app(database: Database, tmp_path: object) -> Iterator[Flask]:
    """Every door there is, as wiring puts them together, and the demo's handset."""
    settings = Settings(
        database_url=database.engine.url.render_as_string(hide_password=False),
        secret_key="x" * 40,
        public_url="http://127.0.0.1",
        twilio_account_sid="AC" + "0" * 32,
        twilio_auth_token="0" * 32,
        twilio_numbers="+447700900900=demo",
        telegram_token="1:" + "A" * 35,
        telegram_secret="secret",
        telegram_landlord="demo",
    )
    application = build(settings, clock=FrozenClock())
    yield application.web(handset(settings, application.core))
    application.close()


def test_a_stranger_is_refused_everywhere_but_at_the_open_doors(app: Flask) -> None:
    entered = [
        f"{method} {rule.rule} ({rule.endpoint}): {status}"
        for rule, method, status in visits(app)
        if not is_refused(status) and rule.endpoint not in OPEN
    ]
    assert not entered, "\n".join(entered)


def test_the_list_of_open_doors_names_no_door_that_is_not_there(app: Flask) -> None:
    assert OPEN.keys() - {rule.endpoint for rule in app.url_map.iter_rules()} == set()


def visits(app: Flask) -> Iterator[tuple[Rule, str, str]]:
    """Each address as somebody without a sign-in, signature or token calls it."""
    stranger = app.test_client()
    for rule in app.url_map.iter_rules():
        if rule.endpoint.startswith(DEMO):
            continue
        for method in sorted(rule.methods - {"HEAD", "OPTIONS"}):
            address = app.url_map.bind("127.0.0.1").build(
                rule.endpoint, {name: FILLED.get(name, 1) for name in rule.arguments}, method
            )
            answer = stranger.open(address, method=method, data={"text": "x"})
            yield rule, method, f"{answer.status_code} {answer.headers.get('Location', '')}"


def is_refused(status: str) -> bool:
    """Said no to, or shown the way to sign in."""
    code, _, location = status.partition(" ")
    return int(code) in REFUSALS or (code == "302" and location.startswith("/staff/sign-in"))
