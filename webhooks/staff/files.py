"""Photos and files that people sent, handed to a browser as what could do no harm there.

Anybody may have sent anything: the type is what the bytes showed when they came, the browser is
kept from guessing another, and the file is shut off from our pages, script and all.
"""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, Response, g, render_template, request, send_file
from flask.typing import ResponseReturnValue

from assistant.desk import Desk
from assistant.desk.files import Infected, Kept
from assistant.virus_check import NotChecked

APART = "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
IN_PLACE = ("image", "audio", "video", "pdf", "text")


def add_files(staff: Blueprint, desk: Desk) -> None:
    """`/staff/cases/<reference>/files/<id>` and `/staff/conversations/<id>/files/<id>`."""

    @staff.get("/cases/<reference>/files/<int:file_id>")
    def file(reference: str, file_id: int) -> ResponseReturnValue:
        return _handed(desk.file(g.officer, reference, file_id))

    @staff.get("/conversations/<int:address_id>/files/<int:file_id>")
    def file_there(address_id: int, file_id: int) -> ResponseReturnValue:
        return _handed(desk.file_there(g.officer, address_id, file_id))

    @staff.errorhandler(Infected)
    def infected(_: Infected) -> ResponseReturnValue:
        return render_template("staff/file_shut.html", infected=True), 403

    @staff.errorhandler(NotChecked)
    def not_checked(_: NotChecked) -> ResponseReturnValue:
        return render_template("staff/file_shut.html", infected=False), 503


def _handed(kept: Kept) -> Response:
    unknown = kept.shown == "other"
    answer = send_file(
        BytesIO(kept.content),
        mimetype="application/octet-stream" if unknown else kept.content_type,
        as_attachment=kept.shown not in IN_PLACE or request.args.get("save") is not None,
        download_name=kept.name,
        etag=kept.sha256,
    )
    if kept.shown == "text":
        answer.mimetype_params["charset"] = "utf-8"
    # A browser's own reader of PDF does not open in a sandbox; it runs apart from pages anyhow.
    answer.headers["Content-Security-Policy"] = (
        APART if kept.shown == "pdf" else f"{APART}; sandbox"
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    # Kept by this browser alone, and only shown again after asking whether one still may see it.
    answer.headers["Cache-Control"] = "private, no-cache"
    return answer
