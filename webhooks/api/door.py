"""`/api/v1/...`: a landlord's own systems read its cases, contacts and events.

What may be asked and what is answered is written down in `openapi.json`, which the door gives out.
"""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, abort, g, jsonify, request
from flask.typing import ResponseReturnValue

from webhooks.api.page import WrongPage, answered
from webhooks.api.parts import HandingOn
from webhooks.errors import problem
from webhooks.template_words import words_in

DESCRIPTION = Path(__file__).with_name("openapi.json")
BEARER = "bearer"


class WrongKey(Exception):
    """No landlord's system holds the key that was given."""


def door(handing_on: HandingOn) -> Blueprint:
    """Every address but the description needs `Authorization: Bearer <key>`."""
    api = Blueprint("api", __name__, url_prefix="/api/v1", template_folder="templates")
    description = DESCRIPTION.read_bytes()

    @api.before_request
    def know_the_caller() -> None:
        if request.endpoint != "api.openapi":
            g.landlord = _landlord(handing_on)

    @api.after_request
    def keep_nothing(answer: Response) -> Response:
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @api.get("/openapi.json")
    def openapi() -> Response:
        return Response(description, content_type="application/json")

    @api.get("/cases")
    def cases() -> ResponseReturnValue:
        return answered("cases", g.landlord, handing_on.cases)

    @api.get("/cases/<reference>")
    def case(reference: str) -> ResponseReturnValue:
        found = handing_on.case(g.landlord, reference)
        return jsonify(found) if found else abort(404)

    @api.get("/contacts")
    def contacts() -> ResponseReturnValue:
        return answered("contacts", g.landlord, handing_on.contacts)

    @api.get("/events")
    def events() -> ResponseReturnValue:
        return answered("events", g.landlord, handing_on.events)

    @api.errorhandler(WrongKey)
    def wrong_key(_: WrongKey) -> ResponseReturnValue:
        body, status = problem(401, _words("wrong_key"))
        return body, status, {"WWW-Authenticate": "Bearer"}

    @api.errorhandler(WrongPage)
    def wrong_page(_: WrongPage) -> ResponseReturnValue:
        return problem(400, _words("wrong_page"))

    @api.errorhandler(404)
    def no_such_case(_: Exception) -> ResponseReturnValue:
        return problem(404, _words("no_such_case"))

    return api


def _landlord(handing_on: HandingOn) -> str:
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    landlord = handing_on.landlord_of(key.strip()) if scheme.lower() == BEARER else None
    if landlord is None:
        raise WrongKey
    return landlord


def _words(name: str) -> str:
    return str(words_in("api/words.html")[name])
