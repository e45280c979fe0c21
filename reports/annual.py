"""The yearly report on complaints performance and service improvement (HOC-8.1, PFP-P1.6, HPG-7.2)."""

from __future__ import annotations

from reports.clocks import clocks, in_time
from reports.contacts import kinds_of_contact, unhappy_but_no_complaint
from reports.escalation import escalation
from reports.known import Known
from reports.lessons import lessons
from reports.needs import needs
from reports.outcomes import outcomes
from reports.outside import outside
from reports.refusals import refused
from reports.remedies import remedies
from reports.report import Section
from reports.volume import by_category, by_channel, volume


def annual(known: Known) -> tuple[Section, ...]:
    """Every section, in the order that the Code asks for them."""
    return (
        volume(known),
        by_category(known),
        by_channel(known),
        kinds_of_contact(known),
        unhappy_but_no_complaint(known),
        outcomes(known, 1),
        outcomes(known, 2),
        *refused(known),
        in_time(known),
        *clocks(known),
        escalation(known),
        outside(known),
        *remedies(known),
        lessons(known),
        *needs(known),
    )
