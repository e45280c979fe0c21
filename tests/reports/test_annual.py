"""The yearly report adds up, and says what was counted (HOC-8.1, PFP-P1.6, HPG-7.2, H21-11.2)."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable
from datetime import date
from io import StringIO

import pytest

from reports.annual import annual
from reports.catalogue import report
from reports.complaint import RESTRICTED, Answer, Complaint, Lesson, Promised, Refusal
from reports.known import Contact, Known, Need, NotPursued
from reports.report import Figure, Section
from reports.timing import ACKNOWLEDGEMENT, ANSWER, Step, Timing
from reports.written import written

JUNE = date(2025, 6, 10)
Make = Callable[..., Complaint]


def step(what: str, timing: Timing, days: int | None = 3, stage: int = 1) -> Step:
    return Step(stage, what, JUNE, JUNE if days is not None else None, timing, days)


@pytest.fixture
def record(make: Make, known: Callable[..., Known]) -> Known:
    """Seven complaints, each with something of its own."""
    late = step(ACKNOWLEDGEMENT, Timing.LATE, 7)
    return known(
        make(
            state="closed",
            closed_on=date(2025, 7, 1),
            answers=(Answer(1, JUNE, "upheld"),),
            steps=(step(ACKNOWLEDGEMENT, Timing.ON_TIME), step(ANSWER, Timing.EXTENDED, 14)),
            promised=(
                Promised("repair_or_work", JUNE, date(2025, 6, 20), date(2025, 6, 20), JUNE),
                Promised("apology", JUNE, date(2025, 6, 12), date(2025, 6, 30), date(2025, 6, 29)),
                Promised("payment", JUNE, date(2025, 6, 12), date(2025, 6, 12), None),
            ),
            lesson=Lesson(date(2025, 7, 1), "A lost order", "Orders are checked", nothing=False),
        ),
        make(
            category="damp_mould",
            stage=2,
            stage_2_on=date(2025, 7, 2),
            answers=(Answer(1, JUNE, "not_upheld"), Answer(2, date(2025, 8, 1), "upheld")),
            steps=(late, step(ANSWER, Timing.ON_TIME, 10), step(ANSWER, Timing.LATE, 25, 2)),
            sent_back_on=(date(2025, 9, 1),),
        ),
        make(
            state="not accepted",
            stage=None,
            closed_on=JUNE,
            refusals=(Refusal(1, JUNE, "over_12_months"),),
        ),
        make(category="asb", refusals=(Refusal(2, JUNE, "in_court"),)),
        make(restricted=True, category="staff", state="withdrawn", closed_on=date(2025, 9, 9)),
        make(received_on=date(2025, 3, 31), category="estate"),
        make(received_on=date(2026, 4, 1), category="estate"),
        contacts=(
            Contact("ACN-0901-XYZ", "service_request", "repairs", JUNE),
            Contact("ACN-0902-XYZ", "compliment", "other", date(2026, 4, 2)),
        ),
        needs=(Need("large_print", "agreed", JUNE), Need("home_visit", "refused", JUNE)),
        not_pursued=(NotPursued(date(2025, 6, 1), "repairs", "lift", 4),),
    )


def figures(record: Known, section: str) -> dict[str, Figure]:
    (found,) = [one for one in annual(record) if one.name == section]
    return {figure.name: figure for figure in found.figures}


def values(record: Known, section: str) -> dict[str, object]:
    return {name: figure.value for name, figure in figures(record, section).items()}


def test_what_came_what_ended_and_what_stands_open(record: Known) -> None:
    assert values(record, "volume") == {
        "received": 5,
        "stage_2_begun": 1,
        "ended": 3,
        "closed_at_stage_1": 1,
        "closed_at_stage_2": 0,
        "withdrawn": 1,
        "not_accepted": 1,
        "open_at_the_end": 3,
    }


def test_refusals_by_reason_with_stage_2_apart(record: Known) -> None:
    assert values(record, "refused") == {"over_12_months": 1}
    assert figures(record, "refused")["over_12_months"].references == ("ACN-0003-XYZ",)
    assert values(record, "refused_about") == {"repairs": 1}
    assert values(record, "not_escalated") == {"in_court": 1}


def test_outcomes_of_each_stage(record: Known) -> None:
    assert values(record, "outcomes_1") == {"upheld": 1, "not_upheld": 1}
    assert values(record, "outcomes_2") == {"upheld": 1}


def test_clocks_kept_and_the_middle_of_the_waiting(record: Known) -> None:
    assert values(record, "acknowledgement_1") == {
        "on_time": 1,
        "late": 1,
        "median_working_days": 5,
    }
    assert values(record, "answer_1") == {"on_time": 1, "extended": 1, "median_working_days": 12}
    assert values(record, "answer_2") == {"late": 1, "median_working_days": 25}
    in_time = figures(record, "in_time")
    assert (
        in_time["acknowledgement_1_in_time"].value,
        in_time["acknowledgement_1_in_time"].of,
    ) == (
        1,
        2,
    )
    assert (in_time["answer_1_in_time"].value, in_time["answer_1_in_time"].of) == (2, 2)


def test_how_many_went_on_to_stage_2_and_back_from_the_ombudsman(record: Known) -> None:
    went = figures(record, "escalation")["went_to_stage_2"]
    assert (went.value, went.of, went.references) == (1, 2, ("ACN-0002-XYZ",))
    assert values(record, "outside")["sent_back"] == 1
    assert values(record, "outside")["determinations"] is None  # for a person to write in


def test_promises_are_measured_by_the_day_first_named(record: Known) -> None:
    assert values(record, "remedies") == {"apology": 1, "repair_or_work": 1, "payment": 1}
    assert values(record, "actions") == {
        "promised": 3,
        "done_in_time": 1,
        "done_late": 1,
        "not_done_and_late": 1,
        "not_done_not_due": 0,
    }


def test_learning_needs_contacts_and_unhappiness_that_was_not_pursued(record: Known) -> None:
    assert values(record, "lessons") == {
        "something_changes": 1,
        "nothing_changes": 0,
        "no_learning_recorded": 2,
    }
    assert values(record, "needs_met") == {
        "needs_in_all": 2,
        "needs_kept_to": 1,
        "needs_agreed": 1,
        "needs_refused": 1,
    }
    assert values(record, "contacts") == {"service_request": 1}
    assert values(record, "not_pursued") == {"not_pursued_in_all": 4, "repairs": 4}


def test_every_list_is_as_long_as_its_number(record: Known) -> None:
    """But for the median, whose list is what it is the middle of."""
    listed = [
        (section.name, figure)
        for section in annual(record)
        for figure in section.figures
        if figure.references is not None and figure.name != "median_working_days"
    ]
    assert len(listed) > 30
    assert [(name, f) for name, f in listed if f.value != len(f.references or ())] == []


def test_the_parts_add_up_to_the_whole(record: Known) -> None:
    received = values(record, "volume")["received"]
    assert sum(values(record, "by_category").values()) == received  # type: ignore[arg-type]
    assert sum(values(record, "by_channel").values()) == received  # type: ignore[arg-type]
    whole = Counter(figures(record, "volume")["received"].references)
    parts = Counter(
        reference
        for figure in figures(record, "by_category").values()
        for reference in figure.references or ()
    )
    assert whole == parts


def test_a_restricted_complaint_counts_and_its_number_is_in_no_list(record: Known) -> None:
    assert figures(record, "by_category")["staff"].references == (RESTRICTED,)
    for form in ("text", "csv", "json", "html"):
        assert "ACN-0005-XYZ" not in written(report("annual", record), form)


def test_csv_and_json_carry_the_same_figures_with_their_lists(record: Known) -> None:
    made = report("annual", record)
    rows = list(csv.DictReader(StringIO(written(made, "csv"))))
    told = json.loads(written(made, "json"))
    flat = [
        (section["name"], figure["name"], " ".join(figure["references"] or ()))
        for section in told["sections"]
        for figure in section["figures"]
    ]
    assert [(row["section"], row["figure"], row["references"]) for row in rows] == flat
    assert (told["from"], told["to"], told["made_on"]) == ("2025-04-01", "2026-03-31", "2026-04-20")


def test_a_person_reads_headings_shares_and_a_place_for_what_the_record_does_not_hold(
    record: Known,
) -> None:
    text = written(report("annual", record), "text")
    assert "Complaints refused, by reason" in text
    assert "More than 12 months ago" in text
    assert "1 of 2 (50%)" in text
    assert "Determinations by the Ombudsman" in text
    assert "________" in text


def test_a_page_is_escaped(make: Make, known: Callable[..., Known]) -> None:
    made = report("annual", known(make(category="<script>alert(1)</script>")))
    assert "<script>" not in written(made, "html")


def test_an_empty_year_is_a_report_too(known: Callable[..., Known]) -> None:
    assert values(known(), "volume")["received"] == 0
    text = written(report("annual", known()), "text")
    assert "None." in text
    assert all(isinstance(section, Section) for section in annual(known()))
