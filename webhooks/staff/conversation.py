"""A conversation that may have no case yet: read it, take it over, write, give it back."""

from __future__ import annotations

import secrets
from collections.abc import Callable

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assistant.desk import Desk
from assistant.desk.refusals import NotAllowed, Reason


def add_conversation(staff: Blueprint, desk: Desk) -> None:
    """`/staff/conversations/<id>` and its three actions."""

    def page(
        address_id: int, words: str = "", reasons: tuple[Reason, ...] = (), kept: bool = False
    ) -> str:
        return render_template(
            "staff/conversation.html",
            page=desk.conversation_page(g.officer, address_id),
            typed=words,
            wrong=[("words", reason) for reason in reasons],
            kept=kept,
            once=secrets.token_urlsafe(12),
        )

    @staff.get("/conversations/<int:address_id>")
    def conversation(address_id: int) -> str:
        return page(address_id)

    @staff.route(
        "/conversations/<int:address_id>/write", methods=["GET", "POST"], endpoint="act_write_there"
    )
    def write_there(address_id: int) -> ResponseReturnValue:
        kept = g.pop("kept", None)
        if kept is not None or request.method == "GET":
            return page(address_id, (kept or {}).get("words", ""), kept=kept is not None)
        words = request.form.get("words", "")
        try:
            desk.write_there(g.officer, address_id, words, request.form.get("once", "")[:64])
        except NotAllowed as refused:
            return page(address_id, words, refused.reasons), 422
        flash("message")
        return redirect(url_for("staff.conversation", address_id=address_id))

    def press(name: str, act: Callable[[int, str], None]) -> None:
        def view(address_id: int) -> ResponseReturnValue:
            if request.method == "POST":
                act(address_id, request.form.get("once", "")[:64])
                flash(name)
            return redirect(url_for("staff.conversation", address_id=address_id))

        path = f"/conversations/<int:address_id>/{name.replace('_', '-')}"
        staff.add_url_rule(path, f"{name}_there", view, methods=["GET", "POST"])

    press("take_over", lambda address_id, once: desk.take_over(g.officer, address_id, once))
    press("hand_back", lambda address_id, once: desk.hand_back(g.officer, address_id, once))
