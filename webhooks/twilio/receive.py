"""`POST /sms/twilio`: a text or WhatsApp message comes in and is answered in the response."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import Protocol
from xml.sax.saxutils import escape, quoteattr

from flask import Blueprint, Response, request

from messages.incoming import Incoming
from messages.outgoing import Delivery, Outgoing
from webhooks.twilio.callbacks import callback_url
from webhooks.twilio.incoming import Malformed, read_incoming
from webhooks.twilio.phone_text import phone_bodies
from webhooks.twilio.plain import plain
from webhooks.twilio.signature import Signature


class Reception(Protocol):
    """What came of a message: the answers to it."""

    @property
    def replies(self) -> tuple[Outgoing, ...]: ...


class Receive(Protocol):
    """Takes a message in; the same one again gets the same answers and changes nothing."""

    def receive(self, incoming: Incoming, *, inline: bool = False) -> Reception: ...


def add_receive(
    pages: Blueprint,
    signature: Signature,
    assistant: Receive,
    landlords: Mapping[str, str],
    public_url: str,
    clock: Callable[[], datetime],
) -> None:
    """Add the route to the door."""

    @pages.post("/sms/twilio")
    def receive() -> Response:
        if not signature.proves(request):
            return plain("This did not come from Twilio: the signature is wrong.", 403)
        try:
            incoming = read_incoming(request.form, landlords, clock())
        except Malformed as problem:
            return plain(str(problem), 400)
        reception = assistant.receive(incoming, inline=True)
        return Response(twiml(reception.replies, public_url), content_type="application/xml")


def twiml(replies: Iterable[Outgoing], public_url: str) -> str:
    """The answers as Twilio's markup; each asks for receipts that bring back our number for it.

    An answer that is held, as after STOP, is not given.
    """
    messages = []
    for reply in (reply for reply in replies if reply.status is not Delivery.HELD):
        pieces = phone_bodies(reply)
        for number, body in enumerate(pieces, start=1):
            last = number == len(pieces)
            url = callback_url(public_url, reply.id, last=last)
            messages.append(f"<Message statusCallback={quoteattr(url)}>{escape(body)}</Message>")
    return f'<?xml version="1.0" encoding="UTF-8"?><Response>{"".join(messages)}</Response>'
