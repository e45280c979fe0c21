"""The address at which Twilio tells us what became of a message."""

from __future__ import annotations

from urllib.parse import urlencode

STATUS_PATH = "/sms/twilio/status"


def callback_url(public_url: str, outgoing_id: int, *, last: bool = True) -> str:
    """The receipts' address; it carries our number for the message, which a receipt brings back.

    Of a message that is sent in several pieces only the `last` one's arrival counts.
    """
    carried = {"message": outgoing_id} | ({} if last else {"piece": "early"})
    return f"{public_url.rstrip('/')}{STATUS_PATH}?{urlencode(carried)}"
