"""How many complaints came, ended and stand open, at which stage and about what (HOC-8.1, 9.7)."""

from __future__ import annotations

from cases.case import CaseState
from reports.counting import by, count
from reports.known import Known
from reports.report import Section


def volume(known: Known) -> Section:
    """Received, taken to stage 2, ended in each way, and open on the last day of the period."""
    period = known.period
    closed = known.closed()
    return Section(
        "volume",
        (
            count("received", known.received()),
            count("stage_2_begun", known.that(lambda one: period.holds(one.stage_2_on))),
            count("ended", closed),
            count(
                "closed_at_stage_1", [one for one in closed if _closed_at(one.state, one.stage, 1)]
            ),
            count(
                "closed_at_stage_2", [one for one in closed if _closed_at(one.state, one.stage, 2)]
            ),
            count("withdrawn", [one for one in closed if one.state == CaseState.WITHDRAWN]),
            count("not_accepted", [one for one in closed if one.state == CaseState.NOT_ACCEPTED]),
            count(
                "open_at_the_end",
                known.that(
                    lambda one: (
                        one.received_on <= period.last
                        and (one.closed_on is None or one.closed_on > period.last)
                    )
                ),
            ),
        ),
    )


def by_category(known: Known) -> Section:
    """What the complaints that came are about."""
    figures = by(known.received(), lambda one: one.category)
    return Section("by_category", figures, words="categories")


def by_channel(known: Known) -> Section:
    """How they came."""
    return Section("by_channel", by(known.received(), lambda one: one.channel), words="channels")


def _closed_at(state: str, stage: int | None, wanted: int) -> bool:
    return state == CaseState.CLOSED and (stage or 1) == wanted
