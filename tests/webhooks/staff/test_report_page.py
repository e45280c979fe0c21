"""The page with what complaints add up to, for those who answer for them (HOC-9.4 to 9.7)."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from sqlalchemy import update
from staff_browser import Browser
from staff_seed import Seeded, make_case

from storage.staff import StaffRow

MONTH = "first=2026-11-01&last=2026-11-24"


def be(at_the_desk: Seeded, role: str) -> None:
    with at_the_desk.database.begin() as connection:
        mine = update(StaffRow).where(StaffRow.id == at_the_desk.asha.id)
        connection.execute(mine.values(role=role))


@pytest.fixture
def lead(browser: Browser, at_the_desk: Seeded) -> Browser:
    """Asha's browser, and she is the senior lead for complaints."""
    be(at_the_desk, "senior lead for complaints")
    return browser


def row(page: str, label: str) -> str:
    """The figure beside a label, first on the page."""
    after = page.split(f'<th scope="row">{label}</th>')[1]
    return after.split('<td class="figures">')[1].split("</td>")[0]


def test_the_board_s_page_opens_from_the_queue_with_its_figures(
    lead: Browser, at_the_desk: Seeded
) -> None:
    at_the_desk.case()
    at_the_desk.case(category="staff")
    lead.open("/staff/")
    assert 'href="/staff/reports"' in lead.text
    lead.open(f"/staff/reports?{MONTH}")
    assert "Complaints: report to the board and its Member Responsible for Complaints" in lead.text
    assert "1 November 2026 to 24 November 2026" in lead.text
    assert row(lead.text, "Received") == "2"
    assert row(lead.text, "Repairs") == "1"
    assert 'value="2026-11-01"' in lead.text


def test_without_days_each_report_is_about_its_usual_ones(lead: Browser) -> None:
    lead.open("/staff/reports")
    assert "1 July 2026 to 30 September 2026" in lead.text
    lead.open("/staff/reports/annual")
    assert "1 April 2025 to 31 March 2026" in lead.text
    assert "Complaints performance and service improvement report" in lead.text


@pytest.mark.parametrize("name", ["board", "annual", "themes", "learning"])
def test_every_report_can_be_read_and_taken_along(
    lead: Browser, at_the_desk: Seeded, name: str
) -> None:
    reference = at_the_desk.case()
    assert lead.open(f"/staff/reports/{name}?{MONTH}").status_code == 200
    assert f"/staff/reports/{name}.csv?{MONTH.replace('&', '&amp;')}" in lead.text
    taken = lead.open(f"/staff/reports/{name}.csv?{MONTH}")
    assert taken.mimetype == "text/csv"
    assert taken.headers["Cache-Control"] == "no-store"
    assert f"demo-{name}-2026-11-01-to-2026-11-24.csv" in taken.headers["Content-Disposition"]
    rows = list(csv.DictReader(StringIO(lead.text.lstrip("\ufeff"))))
    assert {"section", "figure", "value"} <= rows[0].keys()
    assert any(reference in row["references"] for row in rows) is (name != "learning")


def test_the_periods_asked_for_most_are_a_press_away(lead: Browser) -> None:
    lead.open(f"/staff/reports?{MONTH}")
    for first, last in (
        ("2026-07-01", "2026-09-30"),
        ("2026-04-01", "2026-11-24"),
        ("2025-04-01", "2026-03-31"),
        ("2025-11-01", "2026-10-31"),
    ):
        assert f"/staff/reports?first={first}&amp;last={last}" in lead.text


@pytest.mark.parametrize(
    "days",
    [
        "first=2026-11-20&last=2026-11-01",
        "first=2026-11-20&last=2027-11-25",
        "first=0001-01-01&last=2026-11-01",
        "first=2021-01-01&last=2026-11-01",
    ],
    ids=["the wrong way round", "to come", "before time", "too many"],
)
def test_days_that_make_no_sense_are_said_so_and_kept(lead: Browser, days: str) -> None:
    assert lead.open(f"/staff/reports?{days}").status_code == 422
    assert "Give two days: the first before the last" in lead.text
    assert f'value="{days[6:16]}"' in lead.text
    assert lead.open(f"/staff/reports/board.csv?{days}").status_code == 400


def test_what_is_no_date_is_said_so(lead: Browser) -> None:
    assert lead.open("/staff/reports?first=soon").status_code == 422
    assert 'value="soon"' in lead.text
    assert lead.open("/staff/reports/board.csv?first=soon").status_code == 400


@pytest.mark.parametrize(
    ("role", "opens"),
    [
        ("manager", True),
        ("Complaints Officer", True),
        ("Member Responsible for Complaints", True),
        ("complaint handler", False),
        ("safeguarding lead", False),
    ],
)
def test_only_who_answers_for_complaints_reads_them(
    browser: Browser, at_the_desk: Seeded, role: str, opens: bool
) -> None:
    be(at_the_desk, role)
    browser.open("/staff/")
    assert ('href="/staff/reports"' in browser.text) is opens
    answers = {browser.open(f"/staff/reports{end}").status_code for end in ("", "/board.csv")}
    assert answers == {200 if opens else 403}


def test_another_landlord_s_complaints_are_not_in_it(lead: Browser, at_the_desk: Seeded) -> None:
    with at_the_desk.database.begin() as connection:
        make_case(connection, at_the_desk.clock(), landlord="hpg")
    lead.open(f"/staff/reports/annual?{MONTH}")
    assert row(lead.text, "Received") == "0"


def test_there_is_no_report_of_another_name(lead: Browser) -> None:
    assert lead.open("/staff/reports/gossip").status_code == 404
    assert lead.open("/staff/reports/gossip.csv").status_code == 404
