"""`redress report`, as it is typed: every figure adds up to the case log (HOC-8.1, 8.2, 9.2, 9.3, 9.6)."""

from __future__ import annotations

import csv
import json
import stat
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result
from fakes import FrozenClock
from sqlalchemy import insert, select
from staff_seed import DEFINITION, Seeded, ask_for, make_case, packs

from assistant.desk.acknowledge import Acknowledgement
from assistant.desk.close import close
from assistant.desk.escalate import escalate
from assistant.desk.ombudsman import Decided, record_decision
from assistant.desk.promises import finish_promise
from assistant.desk.refuse import decide_refusal, issue_refusal
from assistant.desk.respond import Response
from cases.case import Definition
from cases.learning import Learning
from cases.ombudsman import Order
from cases.promising import Promise
from cases.refusing import Refusal
from storage.cases import CaseRow
from storage.erasing import erase_case
from storage.promises import open_promises
from storage.trends import TrendRow

Run = Callable[..., Result]
WHOLE = Definition(**{part: tuple(lines) for part, lines in DEFINITION.items()})
SPRING = ("--from", "2026-03-01", "--to", "2026-03-31")
LESSON = Learning("Cold for weeks", "An order was lost", "Orders are checked every Friday")
REFUSAL = Refusal(
    "employment",
    "This is about working for us and the staff procedure deals with it in full detail.",
    "Her letter of 1 March",
    "She works in the office and writes as staff, and her home is not in it.",
    "The grievance procedure",
)


@pytest.fixture
def full(at_the_desk: Seeded, clock: FrozenClock) -> dict[str, str]:
    """A month at the desk: answered and closed, late and escalated, refused, restricted, open."""
    desk, asha = at_the_desk.desk, at_the_desk.asha
    names = ("closed", "late", "refused", "restricted", "open")
    made = {name: at_the_desk.case() for name in names}
    with at_the_desk.database.begin() as connection:
        ask_for(connection, made["closed"], "large_print", "bigger letters please")
        make_case(connection, clock(), kind="service_request", stage=None)
        make_case(connection, clock(), landlord="hpg")
        row = {"landlord": "demo", "month": date(2026, 3, 1), "category": "repairs", "topic": ""}
        connection.execute(insert(TrendRow).values(**row, times=3))
        restrict = CaseRow.__table__.update().where(CaseRow.reference == made["restricted"])
        connection.execute(restrict.values(only_for="governance", category="staff"))
    head = replace(asha, role=decider(at_the_desk))
    desk.do(head, made["refused"], partial(decide_refusal, refusal=REFUSAL))
    desk.do(head, made["refused"], issue_refusal)
    clock.forward(days=2)
    answer(at_the_desk, made["closed"], "You were right", "upheld", clock)
    with at_the_desk.database.begin() as connection:
        (promise,) = open_promises(connection, at_the_desk.row(made["closed"]).id)
    deed = partial(finish_promise, promise_id=promise.id, evidence="A photo of the lift")
    desk.do(asha, made["closed"], deed)
    desk.do(asha, made["closed"], partial(close, outcome="The lift works", learning=LESSON))
    clock.forward(days=12)
    answer(at_the_desk, made["late"], "We do not uphold this", "not_upheld", clock)
    desk.do(asha, made["late"], partial(escalate, how="She rang"))
    return made


def decider(at_the_desk: Seeded) -> str:
    """The role in which a refusal is decided."""
    return packs().policy("demo", at_the_desk.clock().date()).refusal.decider


def answer(
    at_the_desk: Seeded, reference: str, decision: str, outcome: str, clock: FrozenClock
) -> None:
    """Acknowledged and answered now, with one thing promised for next week."""
    desk, asha = at_the_desk.desk, at_the_desk.asha
    week = clock().date() + timedelta(days=7)
    promised = (Promise("Mend the lift", "Repairs", week, "repair_or_work"),)
    desk.acknowledge(asha, reference, Acknowledgement(WHOLE))
    form = Response(decision, ("Late.", "Lost."), "Sorry", "", outcome, promised=promised)
    desk.respond(asha, reference, form)


def told(run: Run, name: str, *more: str) -> dict[str, Any]:
    made = run("report", name, "--landlord", "demo", *SPRING, "--format", "json", *more)
    assert made.exit_code == 0, made.output
    return json.loads(made.stdout)


def values(report: dict[str, Any], section: str) -> dict[str, Any]:
    (found,) = [one for one in report["sections"] if one["name"] == section]
    return {figure["name"]: figure["value"] for figure in found["figures"]}


def lists(report: dict[str, Any], section: str) -> dict[str, list[str]]:
    (found,) = [one for one in report["sections"] if one["name"] == section]
    return {figure["name"]: figure["references"] for figure in found["figures"]}


def test_the_year_tells_what_happened_at_the_desk(redress: Run, full: dict[str, str]) -> None:
    year = told(redress, "annual")
    assert values(year, "volume")["received"] == 5
    assert values(year, "outcomes_1") == {"upheld": 1, "not_upheld": 1}
    assert lists(year, "refused") == {"employment": [full["refused"]]}
    assert lists(year, "escalation") == {"went_to_stage_2": [full["late"]]}
    assert values(year, "actions")["done_in_time"] == 1
    assert values(year, "lessons")["something_changes"] == 1
    assert values(year, "needs") == {"large_print": 1}
    assert values(year, "contacts") == {"complaint": 5, "service_request": 1}
    assert values(year, "not_pursued")["not_pursued_in_all"] == 3


def test_the_clocks_are_those_of_the_desk_s_own_dates(
    redress: Run, full: dict[str, str], at_the_desk: Seeded
) -> None:
    """Received on Mon 2 Mar; acknowledged on Wed 4 and, late, on Mon 16 (10 working days)."""
    listed = lists(told(redress, "annual"), "acknowledgement_1")
    assert listed["on_time"] == [full["closed"]]
    assert full["late"] in listed["late"]
    page = at_the_desk.desk.case_page(at_the_desk.asha, full["late"])
    line = next(one for one in page.dates if one.name == "stage1_ack_due")
    assert (line.urgency, line.due) == ("met_late", date(2026, 3, 9))
    log = redress("report", "log", "--landlord", "demo", *SPRING).stdout
    row = {one["reference"]: one for one in csv.DictReader(StringIO(log))}[full["late"]]
    assert (row["acknowledgement_1_due"], row["acknowledgement_1_working_days"]) == (
        "2026-03-09",
        "10",
    )


def test_every_figure_adds_up_to_the_case_log(
    redress: Run, full: dict[str, str], at_the_desk: Seeded
) -> None:
    """Each list is as long as its number, and holds only complaints that the database has."""
    with at_the_desk.database.begin() as connection:
        rows = connection.execute(
            select(CaseRow.reference, CaseRow.category, CaseRow.only_for).where(
                CaseRow.landlord == "demo", CaseRow.kind == "complaint"
            )
        ).all()
    log = {row.reference for row in rows if not row.only_for} | {"restricted"}
    year = told(redress, "annual")
    for section in year["sections"]:
        for figure in section["figures"]:
            if figure["references"] is None or figure["name"] == "median_working_days":
                continue
            assert len(figure["references"]) == figure["value"], figure
            if section["name"] != "contacts":
                assert set(figure["references"]) <= log
    assert sum(values(year, "by_category").values()) == len(rows) == 5
    listed = [one for many in lists(year, "by_category").values() for one in many]
    assert sorted(listed) == sorted(log)


def test_a_restricted_complaint_is_counted_and_never_listed(
    redress: Run, full: dict[str, str]
) -> None:
    assert values(told(redress, "annual"), "by_category")["staff"] == 1
    for name in ("annual", "board", "themes", "learning", "log"):
        for form in ("text", "csv", "json", "html"):
            made = redress("report", name, "--landlord", "demo", *SPRING, "--format", form)
            assert made.exit_code == 0, made.output
            assert full["restricted"] not in made.stdout


def test_no_report_but_themes_with_homes_has_anybody_in_it(
    redress: Run, full: dict[str, str], at_the_desk: Seeded
) -> None:
    at_the_desk.case()
    personal = ("Maya", "Okoro", "Acacia", "BS1 4ND", "+4477", "Third time", "bigger letters")
    for name in ("annual", "board", "themes", "learning", "log"):
        for form in ("text", "csv", "json", "html"):
            made = redress("report", name, "--landlord", "demo", *SPRING, "--format", form)
            assert [one for one in personal if one in made.stdout] == []
    homes = redress("report", "themes", "--landlord", "demo", *SPRING, "--with-homes").stdout
    assert "12 acacia court, bs1 4nd" in homes


def test_learning_is_told_without_the_case(redress: Run, full: dict[str, str]) -> None:
    report = told(redress, "learning")
    lines = [line for section in report["sections"] for line in section["lines"]]
    assert lines == ["An order was lost. Orders are checked every Friday."]
    made = json.dumps(report)
    assert not any(reference in made for reference in full.values())
    assert "Cold for weeks" not in made  # the impact is about one person


def test_the_board_s_page_is_dated_and_has_its_headings(redress: Run, full: dict[str, str]) -> None:
    page = redress("report", "board", "--landlord", "demo", *SPRING).stdout
    assert "Acorn Homes, 1 March 2026 to 31 March 2026" in page
    assert "Made on " in page
    for heading in ("How many", "What was decided", "In time", "Trends", "The Ombudsman"):
        assert f"\n{heading}" in page


def test_what_the_ombudsman_decides_long_after_is_in_the_report_of_that_time(
    redress: Run, full: dict[str, str], at_the_desk: Seeded, clock: FrozenClock
) -> None:
    """HOC-8.1, 9.7: closed in March, decided in the June of the year after, typed in in July."""
    clock.forward(days=480)
    letter = date(2027, 6, 28)
    orders = (
        Order("Pay what was awarded", "Finance", date(2027, 7, 1), date(2027, 7, 2), "Receipt 12"),
        Order("Train the team", "Lettings", date(2027, 12, 1)),
    )
    decided = Decided("maladministration", letter, orders)
    manager = replace(at_the_desk.asha, role="manager")
    at_the_desk.desk.do(manager, full["closed"], partial(record_decision, decided=decided))
    june = ("--from", "2027-06-01", "--to", "2027-06-30")
    made = redress("report", "annual", "--landlord", "demo", *june, "--format", "json")
    found = lists(json.loads(made.stdout), "outside")
    assert found["found_maladministration"] == [full["closed"]]
    assert found["orders"] == [full["closed"]] * 2
    assert found["orders_done_late"] == [full["closed"]]
    before = told(redress, "annual")
    assert values(before, "outside")["determinations"] is None
    assert values(before, "actions")["promised"] == 2


def test_what_retention_took_out_still_counts(
    redress: Run, full: dict[str, str], at_the_desk: Seeded
) -> None:
    with at_the_desk.database.begin() as connection:
        erase_case(connection, at_the_desk.row(full["closed"]).id, at_the_desk.clock())
        erase_case(connection, at_the_desk.row(full["refused"]).id, at_the_desk.clock())
    year = told(redress, "annual")
    assert values(year, "outcomes_1") == {"not_upheld": 1, "taken_out": 1}
    assert values(year, "refused") == {"taken_out": 1}
    assert values(year, "volume")["received"] == 5


def test_a_day_is_a_uk_day(redress: Run, at_the_desk: Seeded) -> None:
    """Half past eleven at night in UTC on 31 March is April on a British clock (CLK-TZ)."""
    at_the_desk.case(received_at=datetime(2026, 3, 31, 23, 30, tzinfo=UTC))
    assert values(told(redress, "annual"), "volume")["received"] == 0
    april = ("--from", "2026-04-01", "--to", "2026-04-01")
    made = redress("report", "annual", "--landlord", "demo", *april, "--format", "json")
    assert values(json.loads(made.stdout), "volume")["received"] == 1


def test_a_file_is_for_its_owner_alone(redress: Run, full: dict[str, str], tmp_path: Path) -> None:
    out = tmp_path / "year.html"
    made = redress("report", "annual", "--landlord", "DEMO", "--format", "html", "--out", str(out))
    assert (made.exit_code, made.stdout, made.stderr) == (0, f"Written to {out}.\n", "")
    assert out.read_text().startswith("<!doctype html>")
    assert stat.S_IMODE(out.stat().st_mode) == 0o600


def test_the_only_landlord_with_cases_need_not_be_named(redress: Run, at_the_desk: Seeded) -> None:
    at_the_desk.case()
    assert redress("report", "board").exit_code == 0
    at_the_desk.case(landlord="hpg")
    several = redress("report", "board")
    assert several.exit_code == 2
    assert several.stderr == "Say whose with --landlord: demo, hpg.\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("gossip",), "'gossip' is not one of"),
        (("annual", "--landlord", "nobody"), "There is no landlord nobody"),
        (
            ("annual", "--landlord", "demo", "--from", "2026-03-02", "--to", "2026-03-01"),
            "--from 2026-03-02 comes after --to 2026-03-01.",
        ),
        (("annual", "--from", "soon"), "does not match the format"),
        (("annual", "--with-homes"), "--with-homes belongs to the report themes."),
        (("annual", "--format", "xml"), "'xml' is not one of"),
    ],
)
def test_wrong_use_is_said_plainly(redress: Run, words: tuple[str, ...], says: str) -> None:
    made = redress("report", *words)
    assert made.exit_code == 2
    assert says in made.stderr
    assert made.stdout == ""


def test_help_lists_every_report(redress: Run) -> None:
    shown = redress("report", "--help").stdout
    for name in ("annual", "board", "themes", "learning", "log"):
        assert f"\n  {name} " in shown
