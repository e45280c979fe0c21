"""A landlord's own system is told what happened, signed, in order, and nothing of anybody else's."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime

import jsonschema
import pytest
from fakes import FrozenClock
from sqlalchemy import insert
from staff_seed import Seeded, packs
from stand_ins.housing_system import HousingSystem, Told, housing_system

from assistant.call_webhook import CallWebhook
from assistant.handing_on import HandingOn
from assistant.settings import Settings
from assistant.wiring import build
from storage.database import Database
from storage.ledger import LedgerRow
from webhooks.api.door import DESCRIPTION
from webhooks.api.signature import signed
from webhooks.api.webhook import Webhook

OLD_KEY, NEW_KEY = "o" * 32, "n" * 32


@pytest.fixture
def system() -> Iterator[HousingSystem]:
    with housing_system() as running:
        yield running


@pytest.fixture
def calls(office: Seeded, clock: FrozenClock, system: HousingSystem) -> CallWebhook:
    """The landlord's webhook, which has been there for one round."""
    made = webhook(office, clock, system.url)
    made.sweep()
    return made


def webhook(office: Seeded, clock: FrozenClock, address: str) -> CallWebhook:
    to = Webhook(address, [OLD_KEY, NEW_KEY], clock)
    return CallWebhook(office.database, HandingOn(office.database, packs(), clock, ()), to, "demo")


def happens(office: Seeded, reference: str, event: str) -> None:
    """Something that stands in the ledger."""
    case = office.row(reference)
    with office.database.begin() as connection:
        connection.execute(
            insert(LedgerRow).values(
                landlord=case.landlord, case_id=case.id, at=office.clock(), actor="staff",
                event=event, data={},
            )
        )  # fmt: skip


def told(system: HousingSystem) -> list[list[str]]:
    """The events of each call."""
    return [[event["event"] for event in one.json["events"]] for one in system.told]


def test_what_happens_is_told_once_in_order(
    office: Seeded, calls: CallWebhook, system: HousingSystem
):
    reference = office.case()
    happens(office, reference, "claimed")
    happens(office, reference, "acknowledged")
    calls.sweep()
    calls.sweep()
    happens(office, reference, "closed")
    calls.sweep()
    assert told(system) == [["claimed", "acknowledged"], ["closed"]]
    assert system.told[0].json["events"][0]["reference"] == reference


def test_it_begins_with_what_happens_next(
    office: Seeded, clock: FrozenClock, system: HousingSystem
):
    happens(office, office.case(), "long ago")
    webhook(office, clock, system.url).sweep()
    assert system.told == []


@pytest.mark.parametrize("status", [302, 400, 500])
def test_what_is_not_taken_is_told_again_with_the_same_ids(
    status: int, office: Seeded, calls: CallWebhook, system: HousingSystem
):
    reference = office.case()
    happens(office, reference, "claimed")
    system.answers = status
    calls.sweep()
    happens(office, reference, "acknowledged")
    system.answers = 200
    calls.sweep()
    calls.sweep()
    assert told(system) == [["claimed"], ["claimed", "acknowledged"]]
    first, second = (one.json["events"][0]["id"] for one in system.told)
    assert first == second


def test_where_nobody_listens_nothing_is_lost(
    office: Seeded, calls: CallWebhook, clock: FrozenClock, system: HousingSystem
):
    happens(office, office.case(), "claimed")
    webhook(office, clock, "http://127.0.0.1:1/redress").sweep()
    calls.sweep()
    assert told(system) == [["claimed"]]


def test_nothing_of_another_landlord_or_a_closed_off_case_is_told(
    office: Seeded, calls: CallWebhook, system: HousingSystem
):
    happens(office, office.case(landlord="hpg"), "another's")
    happens(office, office.case(only_for="senior lead"), "closed off")
    happens(office, office.case(), "claimed")
    calls.sweep()
    assert told(system) == [["claimed"]]


def test_either_key_proves_the_call_and_another_body_is_not_proved(
    office: Seeded, calls: CallWebhook, system: HousingSystem
):
    happens(office, office.case(), "claimed")
    calls.sweep()
    (call,) = system.told
    assert [proves(key, call, call.body) for key in (OLD_KEY, NEW_KEY, "x" * 32)] == [
        True,
        True,
        False,
    ]
    assert not proves(NEW_KEY, call, call.body.replace(b"claimed", b"closed!"))
    assert call.headers["webhook-timestamp"] == str(int(office.clock().timestamp()))


def proves(key: str, call: Told, body: bytes) -> bool:
    """What a landlord's system works out, as standardwebhooks.com describes it."""
    content = b".".join(
        [call.headers["webhook-id"].encode(), call.headers["webhook-timestamp"].encode(), body]
    )
    proof = base64.b64encode(hmac.new(key.encode(), content, hashlib.sha256).digest()).decode()
    return f"v1,{proof}" in call.headers["webhook-signature"].split(" ")


def test_the_signature_is_the_one_that_others_libraries_know():
    """The example that the libraries of Standard Webhooks are themselves tested with."""
    key = base64.b64decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    at = datetime.fromtimestamp(1614265330, UTC)
    headers = signed([key], "msg_p5jXN8AQM9LWM0D4loKWxJek", at, b'{"test": 2432232314}')
    assert headers["webhook-signature"] == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_call_is_as_described(office: Seeded, calls: CallWebhook, system: HousingSystem):
    happens(office, office.case(), "claimed")
    calls.sweep()
    (call,) = system.told
    described = json.loads(DESCRIPTION.read_bytes())
    post = described["webhooks"]["events"]["post"]
    body = post["requestBody"]["content"]["application/json"]["schema"]
    jsonschema.validate(
        call.json,
        body | {"components": described["components"]},
        jsonschema.Draft202012Validator,
    )
    assert {one["name"] for one in post["parameters"]} <= call.headers.keys()


def test_a_worker_calls_each_landlord_that_asked_for_it(database: Database):
    settings = Settings(
        database_url=database.engine.url.render_as_string(hide_password=False),
        secret_key="x" * 40,
        public_url="https://talk.example.org",
        api_keys=f"demo={OLD_KEY}",
        webhooks="demo=https://housing.example.org/redress",
    )
    application = build(settings)
    worker = application.worker({}, application.pace())
    assert "webhook_demo" in worker._app.tasks
    application.close()
