"""Every kind of contact, so that complaints are seen beside what was no complaint (HOC-1.4, HPG-3.2b)."""

from __future__ import annotations

from cases.case import CaseKind
from reports.counting import by
from reports.known import Known
from reports.report import Figure, Section

ORDER = tuple(kind.value for kind in CaseKind)


def kinds_of_contact(known: Known) -> Section:
    """What was logged under a number, by kind."""
    within = [one for one in known.contacts if known.period.holds(one.on)]
    return Section("contacts", by(within, lambda one: one.kind, ORDER), words="kinds")


def unhappy_but_no_complaint(known: Known) -> Section:
    """Dissatisfaction that was not pursued: counted by month and matter, with nobody in it (PFP-27)."""
    times: dict[str, int] = {}
    for one in known.not_pursued:
        times[one.category] = times.get(one.category, 0) + one.times
    figures = [Figure(name, times[name]) for name in sorted(times, key=lambda n: (-times[n], n))]
    total = Figure("not_pursued_in_all", sum(times.values()))
    return Section("not_pursued", (total, *figures), words="categories")
