"""One case."""

from __future__ import annotations

import secrets

from flask import Blueprint, g, render_template

from assistant.desk import Desk


def add_case(staff: Blueprint, desk: Desk) -> None:
    """`/staff/cases/<reference>`."""

    @staff.get("/cases/<reference>")
    def case(reference: str) -> str:
        page = desk.case_page(g.officer, reference)
        return render_template("staff/case.html", case=page, once=secrets.token_urlsafe(12))
