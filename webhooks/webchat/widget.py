"""What a landlord's own site takes from us: the widget's script, and the landlord's colour."""

from __future__ import annotations

import re

from flask import Blueprint, Response, render_template
from flask.typing import ResponseReturnValue

from webhooks.webchat.landlords import landlord_or_404
from webhooks.webchat.parts import Parts

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
AN_HOUR = "public, max-age=3600"


def add_widget(door: Blueprint, parts: Parts) -> None:
    """`GET /chat/<landlord>/widget.js` and `GET /chat/<landlord>/brand.css`."""

    @door.get("/chat/<landlord_id>/widget.js")
    def widget(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        script = render_template(
            "webchat/widget.js", landlord=landlord, colour=colour(landlord.colour)
        )
        answer = Response(script, mimetype="text/javascript")
        answer.headers["Cache-Control"] = AN_HOUR
        answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
        return answer

    @door.get("/chat/<landlord_id>/brand.css")
    def brand(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        answer = Response(f":root {{ --brand: {colour(landlord.colour)}; }}\n", mimetype="text/css")
        answer.headers["Cache-Control"] = AN_HOUR
        return answer


def colour(given: str) -> str:
    """The landlord's colour if it is one; a pack is checked on loading, a stylesheet once more."""
    return given if _COLOUR.fullmatch(given) else "#0b5a69"
