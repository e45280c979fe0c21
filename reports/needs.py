"""What people asked for to make complaining easier, and whether they got it (HOC-5.10, FACT-EQ3)."""

from __future__ import annotations

from collections import Counter

from reports.known import Known
from reports.report import Figure, Section

STANDS = ("agreed", "asked", "refusal_proposed", "ended", "refused")


def needs(known: Known) -> tuple[Section, ...]:
    """Adjustments asked for in the period, by kind and by where they stand.

    They belong to people and not to complaints, so there are no numbers to list. One that was
    asked for holds until it is refused, so it counts as kept to.
    """
    within = [one for one in known.needs if known.period.holds(one.on)]
    codes = Counter(one.code for one in within)
    status = Counter(one.status for one in within)
    kept = len(within) - status["refused"]
    return (
        Section("needs", tuple(Figure(code, n) for code, n in codes.most_common()), "adjustments"),
        Section(
            "needs_met",
            (
                Figure("needs_in_all", len(within)),
                Figure("needs_kept_to", kept, len(within)),
                *(Figure(f"needs_{one}", status[one]) for one in STANDS if status[one]),
            ),
        ),
    )
