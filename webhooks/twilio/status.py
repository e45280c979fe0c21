"""`POST /sms/twilio/status`: Twilio says what became of a message."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Protocol

from flask import Blueprint, Response, request

from messages.failure_names import failure_name
from messages.outgoing import Delivery, Receipt
from webhooks.twilio.failures import kind_of_failure
from webhooks.twilio.plain import plain
from webhooks.twilio.signature import Signature

STATUSES = {
    "accepted": Delivery.SENT,
    "scheduled": Delivery.SENT,
    "queued": Delivery.SENT,
    "sending": Delivery.SENT,
    "sent": Delivery.SENT,
    "delivered": Delivery.DELIVERED,
    "read": Delivery.READ,
    "undelivered": Delivery.FAILED,
    "failed": Delivery.FAILED,
    "canceled": Delivery.FAILED,
}
"""Twilio's words and ours; as soon as Twilio has a message it counts as sent."""


class NoteReceipt(Protocol):
    """Moves a message forward; harmless to repeat."""

    def note_receipt(self, receipt: Receipt) -> bool: ...


def add_status(pages: Blueprint, signature: Signature, assistant: NoteReceipt) -> None:
    """Add the route to the door."""

    @pages.post("/sms/twilio/status")
    def status() -> Response:
        if not signature.proves(request):
            return plain("This did not come from Twilio: the signature is wrong.", 403)
        if not request.form.get("MessageSid") or not request.form.get("MessageStatus"):
            return plain("MessageSid or MessageStatus is missing.", 400)
        receipt = read_receipt(request.form, request.args)
        if receipt:
            assistant.note_receipt(receipt)
        # Also for a message we do not know and a status we have not heard of:
        # Twilio would only say the same again.
        return plain("", 200)


def read_receipt(form: Mapping[str, str], query: Mapping[str, str]) -> Receipt | None:
    """Read a receipt; None when it says nothing we keep.

    Of the early pieces of a long message only a failure is kept, and not their ids.
    """
    status = STATUSES.get(form["MessageStatus"])
    early = "piece" in query
    if status is None or (early and status is not Delivery.FAILED):
        return None
    number = query.get("message", "")
    return Receipt(
        status=status,
        provider_id=None if early else form["MessageSid"],
        outgoing_id=int(number) if re.fullmatch(r"[0-9]{1,18}", number) else None,
        error=_error(form.get("ErrorCode", "")) if status is Delivery.FAILED else "",
    )


def _error(code: str) -> str:
    """Name the failure as delivery does: `not_a_mobile:30006`."""
    kind = kind_of_failure(int(code) if re.fullmatch(r"[0-9]{1,6}", code) else None)
    return failure_name(kind, code)
