"""The queue, its views, and the search."""

from __future__ import annotations

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assistant.desk import Desk
from assistant.desk.queue import VIEWS


def add_queue(staff: Blueprint, desk: Desk) -> None:
    """`/staff/`, `/staff/search` and `/staff/keys`."""

    @staff.get("/")
    def queue() -> ResponseReturnValue:
        view = request.args.get("view", VIEWS[0])
        if view not in VIEWS:
            return redirect(url_for("staff.queue"))
        listed = desk.queue(g.officer, view, request.args.get("after", ""))
        paged = bool(request.args.get("after"))
        return render_template(
            "staff/queue.html",
            listed=listed,
            view=view,
            views=VIEWS,
            paged=paged,
            incident=desk.incident(g.officer),
        )

    @staff.get("/search")
    def search() -> ResponseReturnValue:
        words = request.args.get("q", "").strip()[:100]
        if not words:
            return redirect(url_for("staff.queue"))
        listed = desk.search(g.officer, words)
        if len(listed.lines) == 1 and listed.lines[0].reference == words.upper():
            return redirect(url_for("staff.case", reference=listed.lines[0].reference))
        return render_template("staff/search.html", listed=listed, words_typed=words, views=VIEWS)

    @staff.get("/keys")
    def keys() -> str:
        return render_template("staff/keys.html")
