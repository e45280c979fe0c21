"""Nobody comes in unsigned, no form is taken that is not ours, and nothing typed is lost."""

from __future__ import annotations

import json

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import generate_csrf, validate_csrf
from werkzeug.datastructures import MultiDict
from wtforms.validators import ValidationError

from assistant.desk import Desk
from assistant.desk.refusals import NotFound
from webhooks.staff.signed_in import officer_now
from webhooks.uploads import allow_files

OPEN = frozenset({"staff.sign_in", "staff.static"})
"""The only routes here that need no sign-in."""
TAKE_FILES = frozenset({"staff.act_legal_authority"})
"""Forms that may be as large as the files in them; nobody's but an officer's."""
NOT_KEPT = frozenset({"csrf_token", "password"})


def add_guard(staff: Blueprint, desk: Desk) -> None:
    """Guard every route of the blueprint."""

    @staff.before_request
    def guard() -> ResponseReturnValue | None:
        if request.endpoint == "staff.static":
            return None
        g.officer = officer_now(desk)
        if g.officer is None and request.endpoint not in OPEN:
            return _ask_to_sign_in()
        if request.method == "POST":
            if request.endpoint in TAKE_FILES:
                allow_files()
            _must_be_our_form()
        return None

    @staff.context_processor
    def known() -> dict[str, object]:
        officer = g.get("officer")
        return {
            "csrf_token": generate_csrf,
            "officer": officer,
            "landlord_name": desk.landlord_name(officer) if officer else "",
            "now": desk.parts.clock(),
        }

    @staff.errorhandler(NotFound)
    def not_found(error: NotFound) -> ResponseReturnValue:
        return render_template("staff/not_found.html"), 404


def _must_be_our_form() -> None:
    try:
        validate_csrf(request.form.get("csrf_token"))
    except ValidationError:
        abort(400)


def _ask_to_sign_in() -> ResponseReturnValue:
    """A link leads back after sign-in; what was typed in a form is carried through it, unsent."""
    if request.method != "POST":
        return redirect(url_for("staff.sign_in", next=request.full_path.rstrip("?")))
    typed = [pair for pair in request.form.items(multi=True) if pair[0] not in NOT_KEPT]
    kept = json.dumps(typed)
    page = render_template("staff/sign_in.html", next=request.path, kept=kept, email="", ended=True)
    return page, 401


def kept_from(text: str) -> MultiDict[str, str]:
    """What was typed before the session ended; nothing where the text is not ours."""
    try:
        return MultiDict([(str(name), str(value)) for name, value in json.loads(text)])
    except (ValueError, TypeError):
        return MultiDict()
