"""Signing in and out."""

from __future__ import annotations

import math
from datetime import datetime
from functools import partial
from typing import cast

from flask import Blueprint, current_app, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from assistant.desk import Desk
from webhooks.staff.guard import kept_from
from webhooks.staff.signed_in import begin, end


def add_sign_in(staff: Blueprint, desk: Desk) -> None:
    """`/staff/sign-in` and `/staff/sign-out`."""

    @staff.route("/sign-in", methods=["GET", "POST"])
    def sign_in() -> ResponseReturnValue:
        if request.method == "POST":
            return _try(desk)
        target = safe_path(request.args.get("next", ""))
        return redirect(target) if g.officer else _form(target)

    @staff.post("/sign-out")
    def sign_out() -> ResponseReturnValue:
        desk.sign_out_everywhere(g.officer)
        end()
        return redirect(url_for("staff.sign_in"))


def _try(desk: Desk) -> ResponseReturnValue:
    typed, now = request.form, desk.parts.clock()
    target, kept = safe_path(typed.get("next", "")), typed.get("kept", "")
    email = typed.get("email", "")
    tried = desk.sign_in(email, typed.get("password", ""), request.remote_addr or "")
    if tried.officer:
        begin(tried.officer, now)
        return _show_again(target, kept) if kept else redirect(target)
    again = partial(_form, target, email=email, kept=kept)
    if tried.wait_until:
        minutes = _minutes(now, tried.wait_until)
        return again(minutes=minutes), 429, {"Retry-After": str(minutes * 60)}
    return again(wrong=True), 422


def safe_path(target: str) -> str:
    """The page to go on to: one of the desk's own, whatever an address says; else the queue."""
    home = url_for("staff.queue")
    plain = (
        target.startswith(home) and not any(c in target for c in "\\\r\n") and "//" not in target
    )
    return target if plain else home


def _form(target: str, **shown: object) -> str:
    return render_template("staff/sign_in.html", next=target, **shown)


def _minutes(now: datetime, until: datetime) -> int:
    return max(1, math.ceil((until - now).total_seconds() / 60))


def _show_again(target: str, kept: str) -> ResponseReturnValue:
    """The form as it was typed when the session ended. Nothing is done until it is sent again."""
    adapter = current_app.url_map.bind("")
    try:
        endpoint, place = adapter.match(target, method="POST")
    except HTTPException:
        return redirect(target)
    if not endpoint.startswith("staff.act_"):
        return redirect(target)
    g.kept = kept_from(kept)
    return cast(ResponseReturnValue, current_app.view_functions[endpoint](**place))
