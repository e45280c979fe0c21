"""One case, and the files that were sent with it."""

from __future__ import annotations

import secrets
from io import BytesIO

from flask import Blueprint, g, render_template, send_file
from flask.typing import ResponseReturnValue

from assistant.desk import Desk

SHOWN_IN_PLACE = ("image/jpeg", "image/png", "image/webp", "image/gif", "application/pdf")


def add_case(staff: Blueprint, desk: Desk) -> None:
    """`/staff/cases/<reference>`."""

    @staff.get("/cases/<reference>")
    def case(reference: str) -> str:
        page = desk.case_page(g.officer, reference)
        return render_template("staff/case.html", case=page, once=secrets.token_urlsafe(12))

    @staff.get("/cases/<reference>/files/<int:file_id>")
    def file(reference: str, file_id: int) -> ResponseReturnValue:
        kept = desk.file(g.officer, reference, file_id)
        safe = kept.content_type in SHOWN_IN_PLACE
        return send_file(
            BytesIO(kept.content),
            mimetype=kept.content_type if safe else "application/octet-stream",
            as_attachment=not safe,
            download_name=kept.name,
        )
