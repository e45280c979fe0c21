"""Who leads, who may not handle it, who alone may see it, and who speaks for whom."""

from __future__ import annotations

from functools import partial

from wtforms import BooleanField, Form

from assistant.desk.authority import record_best_interest, record_child_view
from assistant.desk.contact import record_contact
from assistant.desk.involve import limit_access, name_involved
from assistant.desk.keeping import hold_for_law, note_tenancy_end
from assistant.desk.multi import name_lead
from webhooks.staff.act import Act, Deed
from webhooks.staff.acts.parts import number_of
from webhooks.staff.fields import Day, Line, Lines, Words


class LeadForm(Form):
    """Who leads, and for which teams."""

    colleague = Line()
    teams = Lines()


class InvolvedForm(Form):
    """Who is part of it, and how."""

    colleague = Line()
    why = Words()


class AccessForm(Form):
    """The one role that sees it; empty for all."""

    role = Line()
    why = Words()


class ContactForm(Form):
    """How, and what was said and seen."""

    way = Line()
    what = Words()


class ChildForm(Form):
    """The child's name, what they want, and how they were asked."""

    name = Line()
    wants_it = BooleanField()
    how = Words()


class BestInterestForm(Form):
    """Whom it is for, what was decided, and how little is shared."""

    name = Line()
    decision = Words()
    least = Words()


class HoldForm(Form):
    """Whether it is held, and why."""

    on = BooleanField()
    why = Words()


class TenancyForm(Form):
    """The tenancy's last day."""

    on = Day()


def lead(deed: Deed) -> None:
    """One of us for all teams."""
    teams = deed.form.teams.data or ()
    deed.do(partial(name_lead, staff_id=number_of(deed.form.colleague), teams=teams))


def involved(deed: Deed) -> None:
    """They cannot have the case."""
    why = deed.form.why.data
    deed.do(partial(name_involved, staff_id=number_of(deed.form.colleague), why=why))


def access(deed: Deed) -> None:
    """Close it off, or open it again."""
    form: AccessForm = deed.form
    role, why = form.role.data.strip(), form.why.data
    deed.do(partial(limit_access, role=role, why=why))


def contact(deed: Deed) -> None:
    """Keep what came of a call or visit."""
    form: ContactForm = deed.form
    deed.do(partial(record_contact, way=form.way.data or "other", what=form.what.data))


def child(deed: Deed) -> None:
    """Keep the child's own view."""
    form: ChildForm = deed.form
    name, how, wants = form.name.data, form.how.data, form.wants_it.data
    deed.do(partial(record_child_view, child=name, wants_it=wants, how=how))


def best_interest(deed: Deed) -> None:
    """Keep what staff decided for them."""
    form: BestInterestForm = deed.form
    name, decision, least = form.name.data, form.decision.data, form.least.data
    deed.do(partial(record_best_interest, resident=name, decision=decision, least=least))


def hold(deed: Deed) -> None:
    """Keep it, or let it go its way."""
    form: HoldForm = deed.form
    deed.do(partial(hold_for_law, on=form.on.data, why=form.why.data))


def tenancy(deed: Deed) -> None:
    """From the landlord's own records."""
    deed.do(partial(note_tenancy_end, on=deed.form.on.data))


def fill_access(case: object) -> dict[str, object]:
    """Who sees it now."""
    return {"role": getattr(case, "only_for", "")}


def fill_hold(case: object) -> dict[str, object]:
    """Whether it is held now."""
    return {"on": getattr(case, "legal_hold", False)}


def fill_tenancy(case: object) -> dict[str, object]:
    """What is noted now."""
    return {"on": getattr(case, "tenancy_ended_on", None)}


LEAD = Act("lead", LeadForm, lead, where={"no_such_colleague": "colleague"})
INVOLVED = Act(
    "involved",
    InvolvedForm,
    involved,
    where={"no_such_colleague": "colleague", "why_involved": "why"},
)
ACCESS = Act(
    "access", AccessForm, access, fill_access, where={"why_limited": "why", "no_such_role": "role"}
)
CONTACT = Act("contact", ContactForm, contact, where={"what_was_said": "what"})
CHILD_VIEW = Act("child_view", ChildForm, child, where={"how_child_was_asked": "how"})
BEST_INTEREST = Act(
    "best_interest", BestInterestForm, best_interest, where={"best_interest_why": "decision"}
)
LEGAL_HOLD = Act("legal_hold", HoldForm, hold, fill_hold, where={"why_held": "why"})
TENANCY_END = Act("tenancy_end", TenancyForm, tenancy, fill_tenancy)
