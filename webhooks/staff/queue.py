"""The queue, its views, and the search."""

from __future__ import annotations

from collections.abc import Mapping

from flask import Blueprint, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from assistant.desk import Desk
from assistant.desk.queue import OWN, VIEWS


def add_queue(staff: Blueprint, desk: Desk) -> None:
    """`/staff/`, `/staff/search` and `/staff/keys`."""

    @staff.get("/")
    def queue() -> ResponseReturnValue:
        view = request.args.get("view", VIEWS[0])
        if view not in VIEWS:
            return redirect(url_for("staff.queue"))
        brands = _brands(desk)
        brand = request.args.get("brand", "")
        if brand and brand not in brands:
            return redirect(url_for("staff.queue", view=view))
        listed = desk.queue(g.officer, view, request.args.get("after", ""), brand)
        paged = bool(request.args.get("after"))
        return render_template(
            "staff/queue.html",
            listed=listed,
            view=view,
            views=VIEWS,
            brand=brand,
            brands=brands,
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


def _brands(desk: Desk) -> Mapping[str, str]:
    """What the list can be narrowed to, by id; nothing where the landlord has no brands."""
    named = {brand.id: brand.name for brand in desk.brands(g.officer)}
    return {**named, OWN: desk.landlord_name(g.officer)} if named else {}
