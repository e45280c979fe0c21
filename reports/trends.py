"""What grew, what comes back, and what is late now (HOC-9.2, 9.7)."""

from __future__ import annotations

from collections import Counter

from cases.case import CaseState
from reports.counting import count
from reports.known import Known
from reports.report import Figure, Section
from reports.timing import Timing

RECURRING = "recurring_issue"


def trends(known: Known) -> Section:
    """The period beside the one before it, and the categories that grew most."""
    now, before = known.received(), known.received(known.period.before)
    again = [one for one in now if RECURRING in one.flags]
    return Section(
        "trends",
        (
            count("received_before", before),
            count("keeps_happening", again, of=len(now)),
            count("with_a_contractor", [one for one in now if one.by_contractor], of=len(now)),
        ),
    )


def growing(known: Known) -> Section:
    """By how much each category grew since the period before; only those that did."""
    now = Counter(one.category for one in known.received())
    before = Counter(one.category for one in known.received(known.period.before))
    grown = {name: number - before[name] for name, number in now.items()}
    names = sorted((n for n in grown if grown[n] > 0), key=lambda n: (-grown[n], n))
    return Section("growing", tuple(Figure(n, grown[n]) for n in names), words="categories")


def late_now(known: Known) -> Figure:
    """Open complaints whose acknowledgement or answer is late today."""
    return count(
        "late_now",
        known.that(
            lambda one: (
                CaseState(one.state).is_open
                and any(step.timing is Timing.LATE and step.done_on is None for step in one.steps)
            )
        ),
    )
