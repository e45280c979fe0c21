"""Save this conversation: the whole of it as a plain text file."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template
from flask.typing import ResponseReturnValue

from webhooks.webchat.cookie import token_in_cookie
from webhooks.webchat.landlords import landlord_or_404
from webhooks.webchat.parts import Parts
from webhooks.webchat.token import address_of


def add_saved(door: Blueprint, parts: Parts) -> None:
    """`GET /chat/<landlord>/conversation.txt`."""

    @door.get("/chat/<landlord_id>/conversation.txt")
    def conversation(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        token = token_in_cookie(landlord)
        if token is None:
            abort(404)
        lines = parts.read_back.transcript(landlord.id, address_of(token))
        words = render_template("webchat/conversation.txt", landlord=landlord, lines=lines)
        # The mark at the front tells older Windows programs that this is UTF-8.
        saved = Response("\ufeff" + words, mimetype="text/plain")
        name = f"{landlord.id}-{parts.clock():%Y-%m-%d}.txt"
        saved.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        saved.headers["Cache-Control"] = "no-store"
        return saved
