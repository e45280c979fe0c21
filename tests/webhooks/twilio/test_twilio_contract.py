"""What we send to Twilio, held against Twilio's own description of its API.

The description is read where it lies beside the project and is never committed. Where it is
absent this says so, and holds the same calls against the parameters of Twilio's own library.
"""

from __future__ import annotations

import inspect
import json
import re
import warnings
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from messages.addresses import Address, Channel
from messages.outgoing import Choice, Outgoing
from tests.stand_ins.twilio import SID, TOKEN
from tests.stand_ins.twilio_door import LANDLORDS, PUBLIC
from webhooks.twilio.sender import Account, TwilioSender

DESCRIPTION = Path(__file__).parents[4] / "shared" / "specs" / "twilio-messages.json"
ABSENT = (
    f"Twilio's published description is not at {DESCRIPTION.name}: the calls were held against "
    "the parameters of the twilio library instead, which know no types and no formats."
)
LIST = "/2010-04-01/Accounts/{AccountSid}/Messages.json"
REGISTERED = FormatChecker()


@REGISTERED.checks("phone-number")
def is_phone_number(value: object) -> bool:
    return re.fullmatch(r"(whatsapp:)?\+[1-9]\d{6,14}", str(value)) is not None


@REGISTERED.checks("uri")
def is_uri(value: object) -> bool:
    return re.fullmatch(r"https?://[^\s/]+/\S*", str(value)) is not None


def everything_we_send(account: Account) -> list[Outgoing]:
    sms, whatsapp = (
        Address(channel, "+447700900123") for channel in (Channel.SMS, Channel.WHATSAPP)
    )
    plain = Outgoing(1, "hpg", sms, "We have your complaint.", created_at=datetime.now(UTC))
    return [
        plain,
        replace(plain, id=2, choices=(Choice("yes", "Yes"), Choice("no", "No"))),
        replace(plain, id=3, text="Mae’r tŷ yn llaith 😡"),
        replace(plain, id=4, text="A long letter. " * 300),
        replace(plain, id=5, to=whatsapp, landlord="h21"),
    ]


@pytest.fixture(params=["", "MG" + "0" * 32], ids=["number", "service"])
def calls(twilio, request) -> list[dict[str, str]]:
    account = Account(SID, TOKEN, PUBLIC, LANDLORDS, request.param, api_url=twilio.url)
    for outgoing in everything_we_send(account):
        TwilioSender(account).send(outgoing)
    return twilio.calls


def test_every_call_is_as_twilio_describes_it(calls):
    if not DESCRIPTION.exists():
        warnings.warn(ABSENT, stacklevel=1)
        check = faults_by_library
    else:
        check = Described(json.loads(DESCRIPTION.read_text())).faults

    assert [fault for call in calls for fault in check(call)] == []
    assert len(calls) == 7


@pytest.mark.parametrize(
    "wrong",
    [
        {"Body": "no To"},
        {"To": "+447700900123", "Boddy": "a field that does not exist"},
    ],
)
def test_both_ways_of_checking_find_a_wrong_call(wrong):
    assert faults_by_library(wrong)
    if DESCRIPTION.exists():
        assert Described(json.loads(DESCRIPTION.read_text())).faults(wrong)


def faults_by_library(call: dict[str, str]) -> list[str]:
    """Hold a call against the parameters that twilio-python's `create` takes."""
    from twilio.rest.api.v2010.account.message import MessageList

    parameters = inspect.signature(MessageList.create).parameters
    known = {"".join(word.title() for word in name.split("_")) for name in parameters}
    needed = {
        name.title() for name, parameter in parameters.items()
        if parameter.default is parameter.empty and name != "self"
    }  # fmt: skip
    return [f"{name} is not known" for name in call.keys() - known] + [
        f"{name} is missing" for name in needed - call.keys()
    ]


class Described:
    """Twilio's description of a new message, as a JSON schema that allows no other field."""

    def __init__(self, description: dict[str, Any]):
        body = description["paths"][LIST]["post"]["requestBody"]
        schema = body["content"]["application/x-www-form-urlencoded"]["schema"]
        self._properties: dict[str, Any] = schema["properties"]
        self._validator = Draft202012Validator(
            schema | {"components": description["components"], "additionalProperties": False},
            format_checker=REGISTERED,
        )

    def faults(self, call: dict[str, str]) -> list[str]:
        """What is wrong with a call."""
        typed = {name: self._typed(name, value) for name, value in call.items()}
        found = [error.message for error in self._validator.iter_errors(typed)]
        if len(call.get("Body", "").encode("utf-16-be")) > 2 * 1600:
            found.append("Body is longer than the 1,600 characters its description allows")
        return found

    def _typed(self, name: str, value: str) -> object:
        """A form has only text; numbers and truths are read as the description names them."""
        kind = self._properties.get(name, {}).get("type")
        return json.loads(value) if kind in ("integer", "number", "boolean") else value
