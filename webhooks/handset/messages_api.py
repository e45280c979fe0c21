"""The part of Twilio's Messages API that the assistant's sender uses, on the toy network."""

from __future__ import annotations

import hmac
from collections import deque
from datetime import datetime
from email.utils import format_datetime
from typing import Any

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from messages.sms_text import LONGEST_BODY, segments
from webhooks.handset.network import Blocked, Network
from webhooks.handset.numbers import drama_number
from webhooks.handset.parts import Demo
from webhooks.handset.phones import Phones, Text

MOST_KEPT = 500
BASE = "/2010-04-01/Accounts/<account>/Messages"


class RefusedCall(Exception):
    """The call is refused with Twilio's `code` and the `status` it goes with."""

    def __init__(self, code: int, message: str, status: int = 400):
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status


def add_messages_api(door: Blueprint, demo: Demo, phones: Phones, network: Network) -> None:
    """`POST` and `GET .../Messages.json`, and `GET .../Messages/<sid>.json`."""
    created: deque[tuple[str, Text]] = deque(maxlen=MOST_KEPT)

    @door.post(f"{BASE}.json")
    def create(account: str) -> ResponseReturnValue:
        _authenticate(demo, account)
        number, body = _asked(demo)
        try:
            text = network.to_phone(number, body, request.form.get("StatusCallback", ""))
        except Blocked:
            raise RefusedCall(21610, "Attempt to send to unsubscribed recipient") from None
        created.append((number, text))
        return jsonify(_resource(demo, number, text, "queued")), 201

    @door.get(f"{BASE}.json")
    def listed(account: str) -> ResponseReturnValue:
        _authenticate(demo, account)
        to = request.args.get("To")
        newest = [_now(demo, phones, *one) for one in reversed(created) if to in (None, one[0])]
        return jsonify(messages=newest, next_page_uri=None, page=0, page_size=MOST_KEPT)

    @door.get(f"{BASE}/<sid>.json")
    def one(account: str, sid: str) -> ResponseReturnValue:
        _authenticate(demo, account)
        for number, text in created:
            if text.sid == sid:
                return jsonify(_now(demo, phones, number, text))
        raise RefusedCall(20404, "The requested resource was not found", 404)

    @door.errorhandler(RefusedCall)
    def refused(call: RefusedCall) -> ResponseReturnValue:
        return jsonify(code=call.code, message=call.message, status=call.status), call.status


def _authenticate(demo: Demo, account: str) -> None:
    given = request.authorization
    password = (given.password or "") if given else ""
    same = hmac.compare_digest(password.encode(), demo.auth_token.encode())
    if not given or given.username != demo.account_sid or account != demo.account_sid or not same:
        raise RefusedCall(20003, "Authenticate", 401)


def _asked(demo: Demo) -> tuple[str, str]:
    """Whom to text and what, after the checks that Twilio makes in this order."""
    number = drama_number(request.form.get("To", ""))
    body = request.form.get("Body", "")
    if number is None:
        raise RefusedCall(21211, "Invalid 'To' Phone Number")
    if request.form.get("From") not in (None, "", demo.our_number):
        raise RefusedCall(21606, "The 'From' phone number is not a valid sender")
    if not body:
        raise RefusedCall(21602, "Message body is required")
    if len(body) > LONGEST_BODY:
        raise RefusedCall(21617, "The concatenated message body exceeds the 1600 character limit")
    return number, body


def _now(demo: Demo, phones: Phones, number: str, text: Text) -> dict[str, Any]:
    """The message as it stands on the phone now."""
    on_phone = {each.sid: each.state for each in phones.texts(number)}
    return _resource(demo, number, text, on_phone.get(text.sid, "delivered"))


def _resource(demo: Demo, number: str, text: Text, status: str) -> dict[str, Any]:
    at = _date(text.at)
    uri = f"/2010-04-01/Accounts/{demo.account_sid}/Messages/{text.sid}"
    return {
        "sid": text.sid,
        "account_sid": demo.account_sid,
        "messaging_service_sid": request.form.get("MessagingServiceSid") or None,
        "from": demo.our_number,
        "to": number,
        "body": text.body,
        "status": status,
        "direction": "outbound-api",
        "num_segments": str(segments(text.body)),
        "num_media": "0",
        "date_created": at,
        "date_updated": at,
        "date_sent": at if status != "queued" else None,
        "error_code": None,
        "error_message": None,
        "price": None,
        "price_unit": "GBP",
        "api_version": "2010-04-01",
        "uri": f"{uri}.json",
        "subresource_uris": {"media": f"{uri}/Media.json"},
    }


def _date(at: datetime) -> str:
    return format_datetime(at)
