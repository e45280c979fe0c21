"""The log: one row for each complaint, with its dates and clocks (HOC-5.12, 7.3).

A complaint that not everybody may see has its row, so that the rows add up, and nothing in it.
"""

from __future__ import annotations

from datetime import date

from reports.complaint import RESTRICTED, Complaint
from reports.known import Known
from reports.timing import ACKNOWLEDGEMENT, ANSWER, Step

STEPS = ((1, ACKNOWLEDGEMENT), (1, ANSWER), (2, ACKNOWLEDGEMENT), (2, ANSWER))
PLAIN = ("reference", "brand", "category", "topic", "channel", "state", "stage", "received_on")
AFTER = (
    *("stage_2_on", "outcome_1", "outcome_2", "refused_on", "refused_because"),
    *("actions_promised", "actions_done", "actions_late", "learning", "closed_on"),
)
OF_STEP = ("due", "done", "timing", "working_days")


def columns() -> tuple[str, ...]:
    """The names of the columns, in order."""
    steps = (f"{what}_{stage}_{part}" for stage, what in STEPS for part in OF_STEP)
    return (*PLAIN, *steps, *AFTER)


def log(known: Known) -> tuple[dict[str, str], ...]:
    """Every complaint received or ended in the period, or open in it, in the order it came."""
    ordered = sorted(
        known.that(
            lambda one: (
                one.received_on <= known.period.last
                and (one.closed_on is None or one.closed_on >= known.period.first)
            )
        ),
        key=lambda one: (one.received_on, one.reference),
    )
    return tuple(_row(one, known.today) for one in ordered)


def _row(one: Complaint, today: date) -> dict[str, str]:
    if one.restricted:
        return dict.fromkeys(columns(), "") | {"reference": RESTRICTED}
    plain = {
        "reference": one.reference,
        "brand": one.brand,
        "category": one.category,
        "topic": one.topic,
        "channel": one.channel,
        "state": one.state,
        "stage": str(one.stage or ""),
        "received_on": one.received_on.isoformat(),
    }
    return {**plain, **_steps(one), **_after(one, today)}


def _steps(one: Complaint) -> dict[str, str]:
    kept = {(step.stage, step.what): step for step in one.steps}
    return {
        f"{what}_{stage}_{part}": words
        for stage, what in STEPS
        for part, words in _of_step(kept.get((stage, what))).items()
    }


def _of_step(step: Step | None) -> dict[str, str]:
    if step is None:
        return dict.fromkeys(OF_STEP, "")
    waited = "" if step.working_days is None else str(step.working_days)
    return dict(
        zip(
            OF_STEP,
            (step.due.isoformat(), _iso(step.done_on), step.timing.value, waited),
            strict=True,
        )
    )


def _after(one: Complaint, today: date) -> dict[str, str]:
    last = {answer.stage: answer.outcome for answer in one.answers}
    refused = one.refusals[-1] if one.refusals else None
    late = [p for p in one.promised if (p.done_on or today) > p.first_due_on]
    return {
        "stage_2_on": _iso(one.stage_2_on),
        "outcome_1": last.get(1, ""),
        "outcome_2": last.get(2, ""),
        "refused_on": _iso(refused.on if refused else None),
        "refused_because": refused.reason if refused else "",
        "actions_promised": str(len(one.promised)),
        "actions_done": str(len([p for p in one.promised if p.done_on])),
        "actions_late": str(len(late)),
        "learning": ("nothing" if one.lesson.nothing else "yes") if one.lesson else "",
        "closed_on": _iso(one.closed_on),
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
