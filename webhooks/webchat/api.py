"""The JSON API: say something, and read what was said since."""

from __future__ import annotations

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from webhooks.errors import problem
from webhooks.uploads import allow_files
from webhooks.webchat.bearer import WrongToken, given_token, is_from_our_page, token_to_read
from webhooks.webchat.cookie import token_in_cookie
from webhooks.webchat.hear import hear
from webhooks.webchat.landlords import landlord_or_404
from webhooks.webchat.parts import Landlord, Parts
from webhooks.webchat.said import NotSaid, Said, read_said
from webhooks.webchat.seal import is_sealed
from webhooks.webchat.shown import all_shown
from webhooks.webchat.token import address_of, new_token
from webhooks.webchat.uploads import read_files
from webhooks.webchat.words import words

LARGEST_ID = 2**63 - 1


def add_api(door: Blueprint, parts: Parts) -> None:
    """`POST` and `GET /api/chat/<landlord>/messages`."""

    @door.post("/api/chat/<landlord_id>/messages")
    def take(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        token, is_cookie = _token_to_speak(parts, landlord)
        said = _said()
        replies = hear(parts, landlord, token, said)
        # The cookie's token is kept from scripts, so it is not told here either.
        return jsonify(token=None if is_cookie else token, messages=all_shown(replies))

    @door.get("/api/chat/<landlord_id>/messages")
    def read(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        address = address_of(token_to_read(parts, landlord))
        since = parts.read_back.said_since(landlord.id, address, after(request.args.get("after")))
        answer = jsonify(messages=all_shown(since))
        answer.headers["Cache-Control"] = "no-store"
        return answer

    @door.errorhandler(WrongToken)
    def wrong_token(_: WrongToken) -> ResponseReturnValue:
        return problem(401, words("wrong_token"))

    @door.errorhandler(NotSaid)
    def not_said(fault: NotSaid) -> ResponseReturnValue:
        return problem(fault.status, words(fault.fault))


def after(given: str | None) -> int:
    """The id of the last message a client has; 0, for everything, if it is none of ours."""
    if given is None or not given.isascii() or not given.isdigit() or len(given) > 19:
        return 0
    return min(int(given), LARGEST_ID)


def _said() -> Said:
    """The message as JSON, or with photos and files as a form."""
    if not _is_form():
        return read_said(request.get_json(silent=True))
    try:
        return read_said(request.form, read_files())
    except RequestEntityTooLarge as too_large:
        raise NotSaid("files_too_large") from too_large


def _is_form() -> bool:
    return request.mimetype == "multipart/form-data"


def _token_to_speak(parts: Parts, landlord: Landlord) -> tuple[str, bool]:
    """The token to speak under, and whether it is the page's own cookie."""
    token = given_token(parts, landlord)
    if token is not None:
        allow_files()
        return token, False
    token = token_in_cookie(landlord)
    if token is not None and _is_of_our_page(token):
        return token, True
    return new_token(), False


def _is_of_our_page(token: str) -> bool:
    """Other sites cannot send JSON here; a form they can, but not with our seal."""
    if not _is_form():
        return request.is_json and is_from_our_page()
    allow_files()
    try:
        return is_sealed(token, request.form.get("seal", ""))
    except RequestEntityTooLarge as too_large:
        raise NotSaid("files_too_large") from too_large
