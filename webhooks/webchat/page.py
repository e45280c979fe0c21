"""The chat page: the conversation so far, and a form that works without any script."""

from __future__ import annotations

import secrets
from typing import Any

from flask import Blueprint, Response, make_response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from webhooks.headers import let_frame
from webhooks.uploads import LIMITS, allow_files, has_files
from webhooks.webchat.api import after
from webhooks.webchat.cookie import keep_in_cookie, token_in_cookie
from webhooks.webchat.hear import hear
from webhooks.webchat.landlords import landlord_or_404
from webhooks.webchat.parts import ChatLine, Landlord, Parts
from webhooks.webchat.said import LONGEST, NotSaid, read_said
from webhooks.webchat.seal import is_sealed, seal
from webhooks.webchat.token import address_of, new_token
from webhooks.webchat.uploads import read_files


def add_page(door: Blueprint, parts: Parts) -> None:
    """`GET` and `POST /chat/<landlord>`."""

    @door.get("/chat/<landlord_id>")
    def show(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        token = token_in_cookie(landlord)
        lines = _lines(parts, landlord, token, after(request.args.get("seen")))
        return _page(parts, landlord, token or new_token(), lines)

    @door.post("/chat/<landlord_id>")
    def say(landlord_id: str) -> ResponseReturnValue:
        landlord = landlord_or_404(parts, landlord_id)
        token = token_in_cookie(landlord)
        if token is not None:
            allow_files()
        try:
            sealed = token is not None and is_sealed(token, request.form.get("seal", ""))
        except RequestEntityTooLarge:
            return _page_again(parts, landlord, token, "form_too_large"), 413
        if token is None or not sealed:
            return _again(parts, landlord, token, "not_ours", 400)
        try:
            hear(parts, landlord, token, read_said(request.form, read_files()))
        except NotSaid as not_said:
            return _again(parts, landlord, token, not_said.fault, not_said.status)
        except parts.away:
            return _not_kept(landlord, token)
        _lines(parts, landlord, token, after(request.form.get("seen")))
        return redirect(url_for("webchat.show", landlord_id=landlord.page, _anchor="latest"), 303)


def _lines(
    parts: Parts, landlord: Landlord, token: str | None, seen: int = 0
) -> tuple[ChatLine, ...]:
    """What was said so far; messages up to `seen` were on a page this browser showed."""
    if token is None:
        return ()
    if seen:
        parts.read_back.said_since(landlord.id, address_of(token), seen)
    return parts.read_back.transcript(landlord.id, address_of(token))


def _again(
    parts: Parts, landlord: Landlord, token: str | None, fault: str, status: int
) -> ResponseReturnValue:
    """The page once more, saying what was wrong, with what was typed still in the box."""
    typed = request.form.get("text", "")
    page = _page_again(parts, landlord, token, fault, typed=typed, had_files=has_files())
    return page, status


def _page_again(
    parts: Parts, landlord: Landlord, token: str | None, fault: str, **more: Any
) -> Response:
    lines = _lines(parts, landlord, token)
    return _page(parts, landlord, token or new_token(), lines, fault=fault, **more)


def _not_kept(landlord: Landlord, token: str) -> ResponseReturnValue:
    """The database is away: the same message, under the same id, one press from being sent again."""
    page = render_template(
        "webchat/not_kept.html",
        landlord=landlord,
        seal=seal(token),
        form=request.form,
        had_files=has_files(),
    )
    return page, 503, {"Retry-After": "10"}


def _page(
    parts: Parts, landlord: Landlord, token: str, lines: tuple[ChatLine, ...], **more: Any
) -> Response:
    let_frame(" ".join(("'self'", *landlord.sites)))
    page = make_response(
        render_template(
            "webchat/page.html",
            landlord=landlord,
            greeting=parts.welcome(landlord.page),
            lines=lines,
            seen=max((line.id for line in lines if line.by != "resident"), default=0),
            seal=seal(token),
            new_id=new_id,
            longest=LONGEST,
            limits=LIMITS,
            now=parts.clock(),
            **more,
        )
    )
    if token != token_in_cookie(landlord):
        keep_in_cookie(page, landlord, token)
    return page


def new_id() -> str:
    """A fresh id for a form, so that a press that is sent twice is heard once."""
    return secrets.token_urlsafe(12)
