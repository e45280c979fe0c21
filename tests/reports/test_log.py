"""The log has a row for each complaint (HOC-5.12, 7.3), and a restricted one has nothing in its row."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from datetime import date
from io import StringIO

from reports.complaint import RESTRICTED, Answer, Complaint, Promised, Refusal
from reports.known import Known
from reports.log import log
from reports.timing import Step, Timing
from reports.written import written_log

Make = Callable[..., Complaint]
DAY = date(2025, 6, 10)


def test_a_row_has_dates_clocks_and_what_came_of_it(
    make: Make, known: Callable[..., Known]
) -> None:
    full = make(
        brand="wrekin",
        steps=(Step(1, "answer", DAY, DAY, Timing.ON_TIME, 5),),
        answers=(Answer(1, DAY, "upheld"),),
        refusals=(Refusal(2, DAY, "in_court"),),
        promised=(Promised("apology", DAY, DAY, DAY, None),),
        closed_on=date(2025, 7, 1),
        state="closed",
    )
    (row,) = log(known(full))
    assert {name: value for name, value in row.items() if value} == {
        "reference": "ACN-0001-XYZ",
        "brand": "wrekin",
        "category": "repairs",
        "channel": "sms",
        "state": "closed",
        "stage": "1",
        "received_on": "2025-06-03",
        "answer_1_due": "2025-06-10",
        "answer_1_done": "2025-06-10",
        "answer_1_timing": "on_time",
        "answer_1_working_days": "5",
        "outcome_1": "upheld",
        "refused_on": "2025-06-10",
        "refused_because": "in_court",
        "actions_promised": "1",
        "actions_done": "0",
        "actions_late": "1",
        "closed_on": "2025-07-01",
    }


def test_who_was_open_in_the_period_is_in_it(make: Make, known: Callable[..., Known]) -> None:
    record = known(
        make(received_on=date(2025, 1, 1)),
        make(received_on=date(2025, 1, 2), closed_on=date(2025, 4, 1)),
        make(received_on=date(2025, 1, 3), closed_on=date(2025, 3, 31)),
        make(received_on=date(2026, 4, 1)),
    )
    assert [row["reference"] for row in log(record)] == ["ACN-0001-XYZ", "ACN-0002-XYZ"]


def test_a_restricted_complaint_has_a_row_and_nothing_in_it(
    make: Make, known: Callable[..., Known]
) -> None:
    record = known(make(restricted=True, category="staff"), make())
    rows = list(csv.DictReader(StringIO(written_log(record, "csv"))))
    assert sorted(row["reference"] for row in rows) == ["ACN-0002-XYZ", RESTRICTED]
    (hidden,) = [row for row in rows if row["reference"] == RESTRICTED]
    assert not any(value for name, value in hidden.items() if name != "reference")
    for form in ("text", "json", "html"):
        assert "ACN-0001-XYZ" not in written_log(record, form)


def test_a_spreadsheet_takes_no_cell_for_a_formula(make: Make, known: Callable[..., Known]) -> None:
    record = known(make(topic="=HYPERLINK(1)"))
    assert ",'=HYPERLINK(1)," in written_log(record, "csv")
    assert json.loads(written_log(record, "json"))["complaints"][0]["topic"] == "=HYPERLINK(1)"
