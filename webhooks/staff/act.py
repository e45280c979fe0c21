"""An action as a page: a form with its own address, which says what is wrong and loses nothing."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from flask import Blueprint, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from wtforms import Form

from assistant.desk import Desk
from assistant.desk.case_view import CasePage
from assistant.desk.officer import Officer
from assistant.desk.refusals import Changed, NotAllowed, Reason
from assistant.desk.work import Stamp, Work


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sent form is done with."""

    desk: Desk
    officer: Officer
    case: CasePage
    form: Any
    stamp: Stamp

    @property
    def reference(self) -> str:
        """The case it is done to."""
        return self.case.reference

    def do(self, deed: Callable[[Work], None]) -> None:
        """Do it to the case, as the officer saw it."""
        self.desk.do(self.officer, self.reference, deed, self.stamp)


def nothing(case: CasePage) -> Mapping[str, Any]:
    """The form begins empty."""
    return {}


@dataclass(frozen=True, slots=True)
class Act:
    """One action: `name` is its address and its template.

    `do` may return the name of what was done where that is not the action's own; `fill` is what
    the form begins with. `where` says beside which field a reason belongs; others
    stand in the summary alone.
    """

    name: str
    form: type[Form]
    do: Callable[[Deed], str | None]
    fill: Callable[[CasePage], Mapping[str, Any]] = nothing
    where: Mapping[str, str] = field(default_factory=dict)


def add_act(staff: Blueprint, desk: Desk, act: Act) -> None:
    """`/staff/cases/<reference>/<name>`."""
    path = f"/cases/<reference>/{act.name.replace('_', '-')}"

    def view(reference: str) -> ResponseReturnValue:
        case = desk.case_page(g.officer, reference)
        kept = g.pop("kept", None)
        if kept is not None:
            form = act.form(kept, data=act.fill(case))
            return _page(desk, act, case, form, once=kept.get("once", ""), kept=True)
        if request.method != "POST":
            return _page(desk, act, case, act.form(data=act.fill(case)))
        form = act.form(request.form, data=act.fill(case))
        return _try(act, Deed(desk, g.officer, case, form, stamp_of(request.form)))

    staff.add_url_rule(path, f"act_{act.name}", view, methods=["GET", "POST"])


def _try(act: Act, deed: Deed) -> ResponseReturnValue:
    def shown(**why: Any) -> str:
        """The form again, beside the case as it stands by now."""
        now = deed.desk.case_page(deed.officer, deed.reference)
        return _page(deed.desk, act, now, deed.form, once=deed.stamp.once, **why)

    if not deed.form.validate():
        return shown(), 422
    try:
        done = act.do(deed) or act.name
    except NotAllowed as refused:
        return shown(reasons=refused.reasons), 422
    except Changed as changed:
        return shown(changed=changed), 409
    flash(done)
    return redirect(url_for("staff.case", reference=deed.reference))


def _page(
    desk: Desk,
    act: Act,
    case: CasePage,
    form: Form,
    *,
    reasons: tuple[Reason, ...] = (),
    changed: Changed | None = None,
    once: str = "",
    kept: bool = False,
) -> str:
    """The form beside its case, with everything that was typed."""
    unread = [(name, code) for name, codes in form.errors.items() for code in _flat(codes)]
    placed = [(act.where.get(reason.name, ""), reason) for reason in reasons]
    return render_template(
        f"staff/{act.name}.html",
        request_endpoint=f"staff.act_{act.name}",
        case=case,
        form=form,
        wrong=[*((name, Reason(code)) for name, code in unread), *placed],
        changed=changed,
        once=once or secrets.token_urlsafe(12),
        kept=kept,
        colleagues=desk.colleagues(g.officer),
        roles=desk.roles(g.officer),
    )


def _flat(codes: Any) -> Iterator[str]:
    """Every code in a field's errors; a list of fields has lists of them."""
    for code in codes:
        if isinstance(code, str):
            yield code
        else:
            yield from _flat(code)


def stamp_of(typed: Mapping[str, str]) -> Stamp:
    """The revision and once key that a form carries."""
    seen = typed.get("revision", "")
    return Stamp(int(seen) if seen.isdecimal() else None, typed.get("once", "")[:64])
