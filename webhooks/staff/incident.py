"""The landlord cannot do what it should: begun, ended and told of here (HOC-8.5)."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import Form

from assistant.desk import Desk
from assistant.desk.refusals import NotAllowed, Reason
from assistant.incidents import Notice
from webhooks.staff.fields import Day, Line, Words

WHERE = {
    "incident_words": "words",
    "incident_words_long": "words",
    "incident_since": "since",
    "incident_back_on": "back_on",
    "incident_given_by": "given_by",
}


class IncidentForm(Form):
    """What residents read, from when until when, and who gave the words."""

    words = Words()
    since = Day()
    back_on = Day()
    given_by = Line()


def add_incident(staff: Blueprint, desk: Desk) -> None:
    """`/staff/incident`: shown to everybody, changed by managers."""

    def page(form: IncidentForm, wrong: list[tuple[str, Reason]]) -> str:
        shown = desk.incident_page(g.officer)
        return render_template("staff/incident.html", form=form, wrong=wrong, page=shown)

    @staff.get("/incident")
    def incident() -> str:
        return page(IncidentForm(g.pop("kept", None), data={"given_by": g.officer.name}), [])

    @staff.post("/incident")
    def incident_start() -> ResponseReturnValue:
        form = IncidentForm(request.form)
        if not form.validate():
            codes = [(name, code) for name, found in form.errors.items() for code in found]
            return page(form, [(name, Reason(str(code))) for name, code in codes]), 422
        try:
            desk.start_incident(g.officer, _notice(form))
        except NotAllowed as refused:
            wrong = [(WHERE.get(reason.name, ""), reason) for reason in refused.reasons]
            return page(form, wrong), 422
        flash("incident_start")
        return redirect(url_for("staff.incident"))

    @staff.post("/incident/end")
    def incident_end() -> ResponseReturnValue:
        return _done("incident_end", lambda: desk.end_incident(g.officer))

    @staff.post("/incident/tell")
    def incident_tell() -> ResponseReturnValue:
        return _done("incident_tell", lambda: desk.tell_affected(g.officer))


def _done(name: str, deed: Callable[[], object]) -> ResponseReturnValue:
    try:
        deed()
    except NotAllowed as refused:
        for reason in refused.reasons:
            flash(reason.name, "refused")
    else:
        flash(name)
    return redirect(url_for("staff.incident"))


def _notice(form: IncidentForm) -> Notice:
    return Notice(
        words=form.words.data,
        since=form.since.data,
        back_on=form.back_on.data,
        given_by=form.given_by.data,
    )
