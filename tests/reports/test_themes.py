"""Complaints as intelligence: what comes back, where and with whom (HOC-9.2, HPG-7.1, HOC-5.5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from reports.catalogue import report
from reports.complaint import Complaint
from reports.known import Known
from reports.themes import themes
from reports.written import written

Make = Callable[..., Complaint]
HOME = "12 acacia court, bs1 4nd"


def record(make: Make, known: Callable[..., Known]) -> Known:
    return known(
        make(home=HOME, topic="boiler"),
        make(home=HOME, topic="boiler", received_on=date(2025, 8, 8)),
        make(home=HOME, category="staff", restricted=True),
        make(home="1 elm road", category="asb", flags=frozenset({"contractor"})),
        make(home="", category="asb"),
        make(home="", category="asb", received_on=date(2025, 3, 1)),
    )


def values(sections: tuple, name: str) -> dict[str, object]:
    (section,) = [one for one in sections if one.name == name]
    return {figure.name: figure.value for figure in section.figures}


def test_homes_that_complained_again_are_counted(make: Make, known: Callable[..., Known]) -> None:
    assert values(themes(record(make, known)), "homes") == {
        "homes_again": 1,
        "homes_three_times": 1,
        "homes_same_matter": 1,
        "complaints_of_such_homes": 3,
    }


def test_no_home_is_named_unless_it_is_asked_for(make: Make, known: Callable[..., Known]) -> None:
    for form in ("text", "csv", "json", "html"):
        assert "acacia" not in written(report("themes", record(make, known)), form).lower()
    named = report("themes", record(make, known), with_homes=True)
    assert values(named.sections, "homes_named") == {HOME: 2}  # the restricted one is not in it
    assert HOME in written(named, "text")


def test_matters_contractors_and_what_grew(make: Make, known: Callable[..., Known]) -> None:
    found = themes(record(make, known))
    assert values(found, "topics") == {"boiler": 2}
    assert values(found, "contractors") == {"asb": 1}
    assert values(found, "growing") == {"repairs": 2, "asb": 1, "staff": 1}


def test_each_month_has_its_own_section(make: Make, known: Callable[..., Known]) -> None:
    months = [one for one in themes(record(make, known)) if one.name == "month"]
    assert len(months) == 12
    june = next(one for one in months if one.month == date(2025, 6, 1))
    assert {one.name: one.value for one in june.figures} == {"asb": 2, "repairs": 1, "staff": 1}
    assert "Received in June 2025" in written(report("themes", record(make, known)), "text")
