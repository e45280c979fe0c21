"""How many complaints taught something, counted (HOC-9.1)."""

from __future__ import annotations

from reports.counting import count
from reports.known import Known
from reports.report import Section


def lessons(known: Known) -> Section:
    """Of the complaints that ended in the period: something changes, nothing does, nothing is kept."""
    ended = known.closed()
    changed = [one for one in ended if one.lesson and not one.lesson.nothing]
    nothing = [one for one in ended if one.lesson and one.lesson.nothing]
    unsaid = [one for one in ended if one.lesson is None]
    every = len(ended)
    return Section(
        "lessons",
        (
            count("something_changes", changed, every),
            count("nothing_changes", nothing, every),
            count("no_learning_recorded", unsaid, every),
        ),
    )
