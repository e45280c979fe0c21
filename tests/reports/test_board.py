"""One dated page for the board with all that the Code asks for (HOC-8.2, 9.6, 9.7, H21-11.2)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from playwright.sync_api import Browser

from cases.ombudsman import FINDINGS, HOUSING_OMBUDSMAN, ORDERED
from reports.board import board
from reports.catalogue import report
from reports.complaint import Answer, Complaint, Determined, Promised, Refusal
from reports.decision import OUTCOMES
from reports.known import Known
from reports.timing import Step, Timing
from reports.written import written

Make = Callable[..., Complaint]
CATEGORIES = ("repairs", "damp_mould", "asb", "staff", "rent_charges", "estate", "data", "care")
REASONS = ("over_12_months", "in_court", "employment", "persistent", "first_request", "claim_filed")


def busy(make: Make, known: Callable[..., Known]) -> Known:
    """A record with something in every row that there can be."""
    day, late = date(2025, 6, 10), Step(1, "answer", date(2025, 6, 9), None, Timing.LATE, None)
    return known(
        *(make(category=one, flags=frozenset({"recurring_issue"})) for one in CATEGORIES),
        *(make(refusals=(Refusal(1, day, reason),)) for reason in REASONS),
        *(make(answers=(Answer(stage, day, one),)) for one in OUTCOMES for stage in (1, 2)),
        make(steps=(late,), stage_2_on=day, sent_back_on=(day,), regulator_told_on=(day,)),
        *(make(state=one, closed_on=day) for one in ("closed", "withdrawn", "not accepted")),
        make(state="closed", stage=2, closed_on=day),
        *(make(determined=(Determined(one, day),)) for one in FINDINGS[HOUSING_OMBUDSMAN]),
        make(orders=(Promised(ORDERED, day, day, day, None),)),
        make(received_on=date(2025, 3, 1)),
    )


def test_it_is_dated_and_fits_on_one_page(make: Make, known: Callable[..., Known]) -> None:
    text = written(report("board", busy(make, known)), "text")
    assert "Made on 20 April 2026" in text
    assert "1 April 2025 to 31 March 2026" in text
    lines = text.splitlines()
    assert len(lines) <= 75  # a page of A4 at nine points
    assert max(map(len, lines)) <= 90


def test_printed_it_is_one_sheet_of_paper(
    make: Make, known: Callable[..., Known], chromium: Browser
) -> None:
    page = chromium.new_page()
    page.set_content(written(report("board", busy(make, known)), "html"))
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    printed = page.pdf(format="A4", margin=margin)
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_it_has_volume_categories_outcomes_handling_trends_and_the_ombudsman(
    make: Make, known: Callable[..., Known]
) -> None:
    names = [section.name for section in board(busy(make, known))]
    assert names == [
        *("volume", "by_category", "outcomes", "in_time", "refused"),
        *("handling", "trends", "outside"),
    ]
    text = written(report("board", busy(make, known)), "text")
    assert "Orders and recommendations" in text
    assert "Open and late today" in text


def test_a_long_list_ends_with_all_others_and_still_adds_up(
    make: Make, known: Callable[..., Known]
) -> None:
    record = busy(make, known)
    section = next(one for one in board(record) if one.name == "by_category")
    assert len(section.figures) == 6
    assert section.figures[-1].name == "all_others"
    assert sum(one.value for one in section.figures) == len(record.received())  # type: ignore[misc]


def test_the_trend_is_beside_as_many_days_before(make: Make, known: Callable[..., Known]) -> None:
    section = next(one for one in board(busy(make, known)) if one.name == "trends")
    values = {one.name: one.value for one in section.figures}
    assert values["received_before"] == 1
    assert values["keeps_happening"] == len(CATEGORIES)
