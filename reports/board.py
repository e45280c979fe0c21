"""One page for the board and its Member Responsible for Complaints (HOC-8.2, 9.6, 9.7).

Volume, categories, outcomes, handling performance, issues and trends, and the Ombudsman.
"""

from __future__ import annotations

from dataclasses import replace

from reports.clocks import in_time
from reports.escalation import escalation
from reports.known import Known
from reports.outcomes import outcomes
from reports.outside import determinations, findings, orders, sent_or_told
from reports.refusals import refused
from reports.report import Figure, Section
from reports.trends import late_now, trends
from reports.volume import by_category, volume

GRAVEST = 4
"""Kinds of the Ombudsman's findings that it has room for; they are the first of the list."""
MOST = 5
"""Rows of a list that a page has room for; the others are added up in one."""


def board(known: Known) -> tuple[Section, ...]:
    """What a board is to know at the least, and no more than a page of it."""
    return (
        _without_zeros(volume(known)),
        _short(by_category(known)),
        _one_answer(known),
        in_time(known),
        _short(refused(known)[0]),
        Section("handling", (*escalation(known).figures, late_now(known))),
        trends(known),
        _outside(known),
    )


def _one_answer(known: Known) -> Section:
    """The outcomes of both stages, the last one marked."""
    second = (replace(one, name=f"{one.name}_2") for one in outcomes(known, 2).figures)
    return Section("outcomes", (*outcomes(known, 1).figures, *second), words="outcomes")


def _outside(known: Known) -> Section:
    """The Ombudsman and the regulator; of what became of orders, only what did."""
    found = _short(Section("outside", findings(known)), GRAVEST)
    met = (one for one in orders(known) if one.value != 0 or one.name == "orders")
    figures = (*sent_or_told(known), determinations(known), *found.figures, *met)
    return replace(found, figures=figures)


def _without_zeros(section: Section) -> Section:
    return replace(section, figures=tuple(one for one in section.figures if one.value))


def _short(section: Section, most: int = MOST) -> Section:
    """The first few; the rest in one figure, with all its complaints."""
    shown, rest = section.figures[:most], section.figures[most:]
    if not rest:
        return section
    others = tuple(reference for one in rest for reference in one.references or ())
    return replace(section, figures=(*shown, Figure("all_others", len(others), None, others)))
