"""What complaints taught, for panels, staff and committees: nobody in it (HOC-9.3, H21-11.5, HPG-6.4)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reports.anonymous import can_be_shown
from reports.complaint import Complaint, Lesson
from reports.counting import by, count
from reports.known import Known
from reports.outcomes import answered, outcomes
from reports.report import Figure, Section
from reports.small_numbers import FEWEST, shown, shown_parts

SMALL = "small_categories"
"""Where what was learnt in a category with few complaints is told, so that the category tells nothing."""


@dataclass(frozen=True, slots=True)
class _Learnt:
    complaint: Complaint
    lesson: Lesson


def learning(known: Known) -> tuple[Section, ...]:
    """Numbers that point to nobody, and what changed by category where no person shows in it."""
    learnt = [
        _Learnt(one, one.lesson)
        for one in known.closed()
        if one.lesson and known.period.holds(one.lesson.on) and not one.lesson.nothing
    ]
    safe = [one for one in learnt if _is_safe(one.lesson)]
    return (
        _numbers(known, learnt, len(learnt) - len(safe)),
        Section(
            "by_category",
            shown_parts(by(known.received(), lambda one: one.category)),
            words="categories",
        ),
        Section("outcomes", _outcomes(known), words="outcomes"),
        *_told(known, safe),
    )


def _numbers(known: Known, learnt: list[_Learnt], left_out: int) -> Section:
    return Section(
        "learning_numbers",
        (
            shown(count("received", known.received())),
            shown(Figure("answered_stage_1", len(answered(known, 1)))),
            shown(count("something_changes", [one.complaint for one in learnt])),
            shown(Figure("left_out", left_out)),
        ),
    )


def _outcomes(known: Known) -> tuple[Figure, ...]:
    return shown_parts(outcomes(known, 1).figures)


def _told(known: Known, safe: list[_Learnt]) -> list[Section]:
    """Staff's own sentences, by category; small categories, and restricted complaints, are put together."""
    sizes = Counter(one.category for one in known.received())
    lines: dict[str, list[str]] = {}
    for one in safe:
        hidden = one.complaint.restricted or sizes[one.complaint.category] < FEWEST
        name = SMALL if hidden else one.complaint.category
        lines.setdefault(name, []).append(_sentence(one.lesson))
    return [
        Section(f"learnt_{name}", lines=tuple(sorted(set(lines[name])))) for name in sorted(lines)
    ]


def _is_safe(lesson: Lesson) -> bool:
    return all(
        can_be_shown(part, lesson.people, lesson.words) for part in (lesson.cause, lesson.change)
    )


def _sentence(lesson: Lesson) -> str:
    parts = (part.strip().rstrip(".") for part in (lesson.cause, lesson.change))
    return ". ".join(part for part in parts if part) + "."
