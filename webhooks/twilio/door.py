"""Where Twilio calls us."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from flask import Blueprint

from webhooks.twilio.receive import Receive, add_receive
from webhooks.twilio.signature import Signature
from webhooks.twilio.status import NoteReceipt, add_status


def door(
    receive: Receive,
    note: NoteReceipt,
    *,
    auth_token: str,
    public_url: str,
    landlords: Mapping[str, str],
    clock: Callable[[], datetime],
) -> Blueprint:
    """`POST /sms/twilio` and `POST /sms/twilio/status`.

    `landlords` says whose each of our numbers is (`messages.whose`), the numbers as Twilio writes
    them (`+44...`, `whatsapp:+44...`); `public_url` is the address at which Twilio reaches us.
    """
    pages = Blueprint("twilio", __name__)
    signature = Signature(auth_token, public_url)
    add_receive(pages, signature, receive, landlords, public_url, clock)
    add_status(pages, signature, note)
    return pages
