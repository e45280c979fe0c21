"""A complaint that somebody made to a member of staff, typed in (HOC-3.2)."""

from __future__ import annotations

import secrets

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import BooleanField, Form

from assistant.desk import Desk
from assistant.desk.log_complaint import Logged
from assistant.desk.refusals import NotAllowed, Reason
from cases.dates import uk_date
from webhooks.staff.acts.parts import number_of
from webhooks.staff.fields import Day, Line, Words

WHERE = {
    "their_words": "words",
    "how_they_told_us": "how",
    "date_not_yet": "received_on",
    "not_a_phone_number": "number",
}


class LogForm(Form):
    """Whose it is, in their words, and the day we first heard of it."""

    words = Words()
    outcome = Words()
    how = Line()
    received_on = Day()
    number = Line()
    name = Line()
    home = Line()
    category = Line()
    brand = Line()
    address = Line()
    tell = BooleanField(default=True)


def add_log_complaint(staff: Blueprint, desk: Desk) -> None:
    """`/staff/complaints/new`."""

    def page(form: LogForm, wrong: list[tuple[str, Reason]], once: str = "") -> str:
        return render_template(
            "staff/log_complaint.html",
            form=form,
            wrong=wrong,
            once=once or secrets.token_urlsafe(12),
            brands=desk.brands(g.officer),
        )

    @staff.route("/complaints/new", methods=["GET", "POST"])
    def log_complaint() -> ResponseReturnValue:
        kept = g.pop("kept", None)
        if kept is not None or request.method == "GET":
            address = request.args.get("address", "")
            return page(LogForm(kept, data={"address": address}), [])
        form = LogForm(request.form)
        once = request.form.get("once", "")[:64]
        if not form.validate():
            codes = [(name, code) for name, found in form.errors.items() for code in found]
            return page(form, [(name, Reason(str(code))) for name, code in codes], once), 422
        try:
            reference = desk.log_complaint(g.officer, _logged(form, desk), once)
        except NotAllowed as refused:
            wrong = [(WHERE.get(reason.name, ""), reason) for reason in refused.reasons]
            return page(form, wrong, once), 422
        flash("log_complaint")
        return redirect(url_for("staff.case", reference=reference))


def _logged(form: LogForm, desk: Desk) -> Logged:
    return Logged(
        words=form.words.data,
        how=form.how.data,
        received_on=form.received_on.data or uk_date(desk.parts.clock()),
        address_id=number_of(form.address) or None,
        number=form.number.data,
        name=form.name.data.strip(),
        home=form.home.data.strip(),
        category=form.category.data or "other",
        brand=form.brand.data,
        outcome=form.outcome.data,
        tell=form.tell.data,
    )
