"""Leave quickly, and keep the conversation on one's own device."""

from __future__ import annotations

from datetime import timedelta

from flask import Blueprint, make_response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import BadRequest

from webhooks.webchat.cookie import forget_cookie, keep_in_cookie, token_in_cookie
from webhooks.webchat.landlords import landlord_or_404
from webhooks.webchat.parts import Parts
from webhooks.webchat.seal import is_sealed

KEPT = timedelta(days=60)
"""How long a browser stays in its conversation if the person asks for that."""


def add_leave(door: Blueprint, parts: Parts) -> None:
    """`GET /chat/<landlord>/leave` and `POST /chat/<landlord>/remember`."""

    @door.get("/chat/<landlord_id>/leave")
    def leave(landlord_id: str) -> ResponseReturnValue:
        # A plain link, so that it works without script and never asks anything.
        landlord = landlord_or_404(parts, landlord_id)
        answer = make_response(redirect(parts.leave_to, 303))
        forget_cookie(answer, landlord)
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @door.post("/chat/<landlord_id>/remember")
    def remember(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        token = token_in_cookie(landlord)
        if token is None or not is_sealed(token, request.form.get("seal", "")):
            raise BadRequest
        back = url_for("webchat.show", landlord_id=landlord.page, kept=1, _anchor="keep")
        answer = make_response(redirect(back, 303))
        keep_in_cookie(answer, landlord, token, lasting=KEPT)
        return answer
