"""What the Ombudsman and the regulator had to do with it, as far as the record holds that (HOC-9.7).

The record holds complaints that the Ombudsman sent back, and what was told to the regulator. Determinations
and orders come by letter and are kept elsewhere: the report says so and leaves their place free.
"""

from __future__ import annotations

from reports.counting import count
from reports.known import Known
from reports.report import Figure, Section


def outside(known: Known) -> Section:
    """Sent back by the Ombudsman, told to the regulator; findings and orders are for a person."""
    holds = known.period.holds
    return Section(
        "outside",
        (
            count("sent_back", known.that(lambda one: any(map(holds, one.sent_back_on)))),
            count("regulator_told", known.that(lambda one: any(map(holds, one.regulator_told_on)))),
            Figure("determinations", None),
            Figure("orders", None),
        ),
    )
