"""Actions that need no form: one press. Asked for by address, they lead to the case."""

from __future__ import annotations

from collections.abc import Callable

from flask import Blueprint, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from assistant.desk import Desk
from assistant.desk.approve import approve_extension, approve_response
from assistant.desk.refusals import Changed, NotAllowed
from assistant.desk.refuse import approve_refusal
from assistant.desk.work import Stamp
from webhooks.staff.act import stamp_of

Press = Callable[[str, Stamp], None]


def add_buttons(staff: Blueprint, desk: Desk) -> None:
    """Claim, see the danger, agree or approve; talk with the person oneself or not."""

    def agree(reference: str, stamp: Stamp) -> None:
        desk.agree_adjustments(g.officer, reference, request.form.getlist("code"), stamp)

    presses: dict[str, Press] = {
        "claim": lambda reference, stamp: desk.claim(g.officer, reference, stamp),
        "see_danger": lambda reference, stamp: desk.see_danger(g.officer, reference, stamp=stamp),
        "agree_adjustment": agree,
        "approve_response": lambda reference, stamp: desk.do(
            g.officer, reference, approve_response, stamp
        ),
        "approve_extension": lambda reference, stamp: desk.do(
            g.officer, reference, approve_extension, stamp
        ),
        "approve_refusal": lambda reference, stamp: desk.do(
            g.officer, reference, approve_refusal, stamp
        ),
        "take_over": lambda reference, stamp: desk.take_over(
            g.officer, _address(desk, reference), stamp.once
        ),
        "hand_back": lambda reference, stamp: desk.hand_back(
            g.officer, _address(desk, reference), stamp.once
        ),
    }
    for name, press in presses.items():
        _add(staff, name, press)


def _add(staff: Blueprint, name: str, press: Press) -> None:
    def view(reference: str) -> ResponseReturnValue:
        if request.method == "POST":
            _press(name, press, reference)
        return redirect(url_for("staff.case", reference=reference))

    path = f"/cases/<reference>/{name.replace('_', '-')}"
    staff.add_url_rule(path, name, view, methods=["GET", "POST"])


def _press(name: str, press: Press, reference: str) -> None:
    try:
        press(reference, stamp_of(request.form))
    except NotAllowed as refused:
        for reason in refused.reasons:
            flash(reason.name, "refused")
    except Changed:
        flash("changed", "refused")
    else:
        flash(name)


def _address(desk: Desk, reference: str) -> int:
    """The conversation that the form is about, where it is one of this case's; else the first."""
    case = desk.case_page(g.officer, reference)
    parties = [party for party in (case.resident, case.representative) if party]
    asked = request.form.get("address", "")
    ids = [party.address_id for party in parties]
    return int(asked) if asked.isdecimal() and int(asked) in ids else ids[0]
