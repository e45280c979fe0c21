"""What the Ombudsman decided and ordered, counted; free for a person where nobody kept any (HOC-8.1, 9.7)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from cases.ombudsman import FINDINGS, ORDERED
from reports.annual import annual
from reports.board import board
from reports.catalogue import report
from reports.complaint import RESTRICTED, Complaint, Determined, Promised
from reports.known import Known
from reports.outside import outside
from reports.report import Figure
from reports.written import written

Make = Callable[..., Complaint]
JUNE, JULY = date(2025, 6, 10), date(2025, 7, 10)


def order(done_on: date | None, due: date = JULY, moved: date | None = None) -> Promised:
    return Promised(ORDERED, JUNE, due, moved or due, done_on)


def figures(record: Known) -> dict[str, Figure]:
    return {one.name: one for one in outside(record).figures}


def test_where_no_decision_was_kept_its_place_is_free(
    make: Make, known: Callable[..., Known]
) -> None:
    record = known(make())
    found = figures(record)
    assert found["determinations"].value is None
    assert found["orders"].value is None
    for name in ("annual", "board"):
        text = written(report(name, record), "text")
        assert "Orders and recommendations ......................... ________" in text


def test_findings_are_counted_by_kind_the_heaviest_first(
    make: Make, known: Callable[..., Known]
) -> None:
    record = known(
        make(determined=(Determined("service_failure", JUNE),)),
        make(determined=(Determined("service_failure", JULY),)),
        make(determined=(Determined("severe_maladministration", JUNE),), restricted=True),
        make(determined=(Determined("maladministration", date(2026, 4, 1)),)),
    )
    found = figures(record)
    assert found["determinations"].value == 3
    kinds = [name for name in found if name.startswith("found_")]
    assert kinds == ["found_severe_maladministration", "found_service_failure"]
    assert found["found_service_failure"].value == 2
    assert found["found_severe_maladministration"].references == (RESTRICTED,)
    assert found["orders"].value == 0


def test_orders_are_met_in_time_by_the_day_the_ombudsman_named(
    make: Make, known: Callable[..., Known]
) -> None:
    """A day that was moved at the desk makes nothing in time."""
    one = make(
        determined=(Determined("maladministration", JUNE),),
        orders=(
            order(JUNE),
            order(date(2025, 8, 1), moved=date(2025, 8, 2)),
            order(None),
            order(None, due=date(2026, 5, 1)),
        ),
        promised=(Promised("apology", JUNE, JULY, JULY, None),),
    )
    record = known(one)
    found = {name: figure.value for name, figure in figures(record).items()}
    assert found["orders"] == 4
    became = ("done_in_time", "done_late", "not_done_and_late", "not_done_not_due")
    assert [found[f"orders_{name}"] for name in became] == [1, 1, 1, 1]
    (actions,) = [section for section in annual(record) if section.name == "actions"]
    assert actions.figures[0].value == 1  # our own promise, and no order among it


@pytest.mark.parametrize("name", ["annual", "board"])
def test_both_reports_say_it_in_words(make: Make, known: Callable[..., Known], name: str) -> None:
    record = known(make(determined=(Determined("maladministration", JUNE),), orders=(order(JUNE),)))
    text = written(report(name, record), "text")
    for label in (
        "Determinations by the Ombudsman",
        "Found: maladministration",
        "Orders met in time",
    ):
        assert label in text
    assert any(section.name == "outside" for section in board(record))


def test_every_finding_has_words(make: Make, known: Callable[..., Known]) -> None:
    every = [finding for findings in FINDINGS.values() for finding in findings]
    record = known(*(make(determined=(Determined(one, JUNE),)) for one in every))
    text = written(report("annual", record), "text")
    assert "Found " in text
    assert "Found severe" not in text  # a name without words of its own would read so
    assert len([line for line in text.splitlines() if "Found" in line]) == len(every) - 1
