"""What complaints add up to, on a page and as a file for a spreadsheet (HOC-9.6, 9.7)."""

from __future__ import annotations

from flask import Blueprint, Response, abort, g, render_template, request
from flask.typing import ResponseReturnValue
from wtforms import Form

from assistant.desk import Desk
from assistant.desk.refusals import NotAllowed, Reason
from assistant.desk.reports import NAMES, Asked
from webhooks.staff.fields import Day

FIRST_SHOWN = "board"


class PeriodForm(Form):
    """From the first day to the last, both counted."""

    first = Day()
    last = Day()


def add_reports(staff: Blueprint, desk: Desk) -> None:
    """`/staff/reports`, each report by its name, and as CSV: for those who answer for complaints."""

    @staff.context_processor
    def readers() -> dict[str, object]:
        officer = g.get("officer")
        return {"may_read_reports": bool(officer) and desk.may_read_reports(officer)}

    @staff.get("/reports", defaults={"name": FIRST_SHOWN})
    @staff.get("/reports/<name>")
    def reports(name: str) -> ResponseReturnValue:
        _only_for_readers(desk, name)
        page, form = None, PeriodForm(request.args)
        wrong = _wrong_days(form)
        if not wrong:
            try:
                page = desk.report(g.officer, _asked(name, form))
                form = PeriodForm(data={"first": page.period.first, "last": page.period.last})
            except NotAllowed as refused:
                wrong = [("first", reason) for reason in refused.reasons]
        shown = render_template(
            "staff/reports.html",
            page=page,
            form=form,
            wrong=wrong,
            name=name,
            names=NAMES,
            choices=desk.report_periods(),
        )
        return shown, 422 if wrong else 200

    @staff.get("/reports/<name>.csv")
    def report_csv(name: str) -> ResponseReturnValue:
        _only_for_readers(desk, name)
        form = PeriodForm(request.args)
        if _wrong_days(form):
            abort(400)
        asked = _asked(name, form)
        try:
            period, words = desk.report_csv(g.officer, asked)
        except NotAllowed:
            abort(400)
        return _as_file(words, f"{g.officer.landlord}-{name}-{period.first}-to-{period.last}.csv")


def _only_for_readers(desk: Desk, name: str) -> None:
    if not desk.may_read_reports(g.officer):
        abort(403)
    if name not in NAMES:
        abort(404)


def _asked(name: str, form: PeriodForm) -> Asked:
    return Asked(name, form.first.data, form.last.data)


def _wrong_days(form: PeriodForm) -> list[tuple[str, Reason]]:
    form.validate()
    return [(name, Reason(str(code))) for name, found in form.errors.items() for code in found]


def _as_file(words: str, name: str) -> Response:
    # The mark at the front tells spreadsheets that this is UTF-8.
    made = Response("\ufeff" + words, mimetype="text/csv")
    made.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    made.headers["Cache-Control"] = "no-store"
    return made
