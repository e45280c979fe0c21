"""What the Ombudsman and the regulator had to do with it, as far as the record holds that (HOC-8.1, 9.7).

Determinations and orders come by letter and are typed in at the desk. Where none was, nobody can say whether
there was none: their place is left free for a person.
"""

from __future__ import annotations

from dataclasses import dataclass

from cases.ombudsman import FINDINGS
from reports.became import became
from reports.complaint import Complaint, Determined, Promised
from reports.counting import by, count
from reports.known import Known
from reports.report import Figure, Section

FOUND, ORDERS = "found_", "orders_"
"""Before the names of findings and of what became of orders."""
ORDER = tuple(FOUND + finding for findings in FINDINGS.values() for finding in findings)


@dataclass(frozen=True, slots=True)
class _Determination:
    complaint: Complaint
    determined: Determined

    @property
    def listed_as(self) -> str:
        """The complaint's number."""
        return self.complaint.listed_as


@dataclass(frozen=True, slots=True)
class _Order:
    complaint: Complaint
    promised: Promised

    @property
    def listed_as(self) -> str:
        """The complaint's number."""
        return self.complaint.listed_as


def outside(known: Known) -> Section:
    """Sent back, told to the regulator; findings by kind, and whether orders were met in time."""
    figures = (*sent_or_told(known), determinations(known), *findings(known), *orders(known))
    return Section("outside", figures)


def sent_or_told(known: Known) -> tuple[Figure, ...]:
    """Opened again by the Ombudsman; told to the regulator."""
    holds = known.period.holds
    return (
        count("sent_back", known.that(lambda one: any(map(holds, one.sent_back_on)))),
        count("regulator_told", known.that(lambda one: any(map(holds, one.regulator_told_on)))),
    )


def determinations(known: Known) -> Figure:
    """How many; no number where none was kept."""
    made = _made(known)
    return count("determinations", made) if made else Figure("determinations", None)


def findings(known: Known) -> tuple[Figure, ...]:
    """What was found, the gravest first."""
    return by(_made(known), lambda one: FOUND + one.determined.finding, ORDER)


def orders(known: Known) -> tuple[Figure, ...]:
    """How many were made and what became of them; no number where no decision was kept."""
    given = [
        _Order(complaint, order)
        for complaint in known.complaints
        for order in complaint.orders
        if known.period.holds(order.on)
    ]
    if not given and not _made(known):
        return (Figure("orders", None),)
    return (count("orders", given), *(became(given, known.today, ORDERS) if given else ()))


def _made(known: Known) -> list[_Determination]:
    return [
        _Determination(complaint, one)
        for complaint in known.complaints
        for one in complaint.determined
        if known.period.holds(one.on)
    ]
