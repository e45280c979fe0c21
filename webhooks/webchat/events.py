"""Server-sent events: what is said reaches an open page within a second."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from time import monotonic

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from messages.addresses import Address
from messages.outgoing import Outgoing
from webhooks.errors import problem
from webhooks.webchat.api import after
from webhooks.webchat.bearer import token_to_read
from webhooks.webchat.landlords import landlord_or_404
from webhooks.webchat.parts import Bell, Landlord, Parts
from webhooks.webchat.shown import shown
from webhooks.webchat.streams import Streams, TooMany
from webhooks.webchat.token import address_of
from webhooks.webchat.words import words

HEARTBEAT = 15.0
"""Seconds between signs of life, so that proxies keep the line open."""
LONGEST = 600.0
"""Seconds until a stream is ended and the browser opens it anew."""
ASK_AGAIN_AFTER = "60"


def add_events(door: Blueprint, parts: Parts) -> None:
    """`GET /api/chat/<landlord>/events`: 503 with `Retry-After` when every place is taken."""
    streams = Streams(parts.streams)

    @door.get("/api/chat/<landlord_id>/events")
    def events(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        address = address_of(token_to_read(parts, landlord))
        last = after(request.headers.get("Last-Event-ID") or request.args.get("after"))
        with ExitStack() as held:
            held.enter_context(streams.one(address.value))
            bell = held.enter_context(parts.bells.bell(address.value))
            lines = _stream(parts, landlord, address, last, bell)
            stream = Response(lines, mimetype="text/event-stream")
            stream.call_on_close(held.pop_all().close)
        stream.headers["Cache-Control"] = "no-store"
        stream.headers["X-Accel-Buffering"] = "no"
        return stream

    @door.errorhandler(TooMany)
    def too_many(_: TooMany) -> ResponseReturnValue:
        body, status = problem(503, words("no_stream"))
        return body, status, {"Retry-After": ASK_AGAIN_AFTER}


def _stream(
    parts: Parts, landlord: Landlord, address: Address, last: int, bell: Bell
) -> Iterator[str]:
    """Everything after `last`, then each message as the bell rings; ends when the process closes.

    What committed late is read again until the page has said that it has it, and streamed once.
    """
    ends = monotonic() + LONGEST
    streamed: set[int] = set()
    yield "retry: 2000\n\n"
    try:
        rung = True
        while not parts.bells.closing and monotonic() < ends:
            # Pushed is not received: the page itself says what it has (receive.js).
            for outgoing in parts.read_back.fresh(landlord.id, address, last) if rung else ():
                if outgoing.id not in streamed:
                    yield as_event(outgoing)
                    streamed.add(outgoing.id)
                last = max(last, outgoing.id)
            rung = bell.wait(HEARTBEAT)
            if not rung:
                yield ": still here\n\n"
    except parts.away:
        return  # the browser comes back by itself, and is answered when the database is


def as_event(outgoing: Outgoing) -> str:
    """One message in the form of the event stream; its id is what the browser comes back with."""
    return f"id: {outgoing.id}\nevent: message\ndata: {json.dumps(shown(outgoing))}\n\n"
