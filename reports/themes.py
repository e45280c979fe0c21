"""Complaints as intelligence: what comes back, where, with whom, month by month (HOC-9.2, HPG-7.1)."""

from __future__ import annotations

from collections import Counter, defaultdict

from reports.complaint import Complaint
from reports.counting import by, count
from reports.known import Known
from reports.period import Period
from reports.report import Figure, Section
from reports.trends import growing, trends

TWICE, THRICE = 2, 3


def themes(known: Known, *, with_homes: bool = False) -> tuple[Section, ...]:
    """Every theme. Homes are only counted, unless somebody asks to have them named."""
    came = known.received()
    homes = _by_home(came)
    topics = by([one for one in came if one.topic], lambda one: one.topic)
    contractors = [one for one in came if one.by_contractor]
    return (
        trends(known),
        growing(known),
        _repeats(homes),
        *((_named(homes),) if with_homes else ()),
        Section("topics", tuple(one for one in topics if _many(one)), words="topics"),
        Section("contractors", by(contractors, lambda one: one.category), words="categories"),
        *(_month(month, came) for month in known.period.months()),
    )


def _by_home(came: tuple[Complaint, ...]) -> dict[str, list[Complaint]]:
    homes: defaultdict[str, list[Complaint]] = defaultdict(list)
    for one in came:
        if one.home:
            homes[one.home].append(one)
    return {home: many for home, many in homes.items() if len(many) >= TWICE}


def _repeats(homes: dict[str, list[Complaint]]) -> Section:
    """How many homes complained again, and how many about the same matter again."""
    again = [one for many in homes.values() for one in many]
    same = [many for many in homes.values() if _same_matter(many)]
    often = [many for many in homes.values() if len(many) >= THRICE]
    return Section(
        "homes",
        (
            Figure("homes_again", len(homes)),
            Figure("homes_three_times", len(often)),
            Figure("homes_same_matter", len(same)),
            count("complaints_of_such_homes", again),
        ),
    )


def _named(homes: dict[str, list[Complaint]]) -> Section:
    """Which homes, without the complaints that not everybody may see."""
    seen = {home: [one for one in many if not one.restricted] for home, many in homes.items()}
    most_first = sorted(seen.items(), key=lambda each: (-len(each[1]), each[0]))
    named = tuple(count(home, many) for home, many in most_first if len(many) >= TWICE)
    return Section("homes_named", named, words="as_they_are")


def _month(month: Period, came: tuple[Complaint, ...]) -> Section:
    within = [one for one in came if month.holds(one.received_on)]
    return Section(
        "month", by(within, lambda one: one.category), words="categories", month=month.first
    )


def _same_matter(many: list[Complaint]) -> bool:
    return max(Counter(one.category for one in many).values()) >= TWICE


def _many(figure: Figure) -> bool:
    return isinstance(figure.value, int) and figure.value >= TWICE
