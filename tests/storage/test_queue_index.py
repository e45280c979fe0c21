"""The queue's order comes from its index: a page costs a page, however many cases wait."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Connection, event, text

from bench.many_cases import BEGAN, fill
from storage.database import Database, connect
from storage.embedded import EmbeddedServer
from storage.embedded.databases import create_database, drop_database
from storage.queue import Place, Sieve, queue_page

NUMBER = 6000
PAGE = 31
LATEST = datetime.max.replace(tzinfo=BEGAN.tzinfo)


@pytest.fixture(scope="module")
def many(server: EmbeddedServer, template: str) -> Iterator[Database]:
    """A database with many open cases, made once, as nothing here changes it."""
    name = f"test_{os.getpid()}_many_cases"
    database = connect(create_database(server, name, template))
    with database.begin() as connection:
        fill(connection, NUMBER)
    yield database
    database.close()
    drop_database(server, name)


@pytest.fixture
def waiting(many: Database) -> Iterator[Connection]:
    with many.begin() as connection:
        yield connection


def plans(connection: Connection, sieve: Sieve, after: Place | None) -> list[dict[str, Any]]:
    """How PostgreSQL goes about each query that one page really makes."""
    asked: list[tuple[str, Any]] = []

    def note(_: Any, __: Any, statement: str, parameters: Any, *___: Any) -> None:
        asked.append((statement, parameters))

    event.listen(connection, "before_cursor_execute", note)
    queue_page(connection, "demo", sieve, after, PAGE)
    event.remove(connection, "before_cursor_execute", note)
    found = []
    for statement, parameters in asked:
        told = connection.exec_driver_sql("explain (analyze, format json) " + statement, parameters)
        plan = told.scalar_one()
        found.append((json.loads(plan) if isinstance(plan, str) else plan)[0]["Plan"])
    return found


def steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for part in plan.get("Plans", ()):
        yield from steps(part)


@pytest.mark.parametrize(
    ("sieve", "after"),
    [
        (Sieve(), None),
        (Sieve(), Place(False, BEGAN, 1)),
        (Sieve(kinds=("complaint",), and_danger=True), None),
        (Sieve(danger=True), None),
        (Sieve(late_at=BEGAN), None),
    ],
)
def test_a_page_reads_a_few_cases_by_the_index_and_never_all_of_them(
    waiting: Connection, sieve: Sieve, after: Place | None
) -> None:
    asked = plans(waiting, sieve, after)
    assert asked
    for plan in asked:
        (of_cases,) = (step for step in steps(plan) if step.get("Relation Name") == "case")
        assert of_cases["Index Name"] == "ix_case_queue"
        read = of_cases["Actual Rows"] + of_cases.get("Rows Removed by Filter", 0)
        assert read <= NUMBER / 20


def test_the_long_stretch_of_dated_cases_is_never_sorted(waiting: Connection) -> None:
    """Half-way down the index gives the next page in order; sorting is for the few in danger."""
    (dated,) = plans(waiting, Sieve(), Place(False, BEGAN, 1))
    assert dated["Actual Rows"] == PAGE
    assert "Sort" not in {step["Node Type"] for step in steps(dated)}


def test_without_the_index_these_tests_would_say_so(waiting: Connection) -> None:
    waiting.execute(text("drop index ix_case_queue"))
    (dated,) = plans(waiting, Sieve(), Place(False, BEGAN, 1))
    assert "Sort" in {step["Node Type"] for step in steps(dated)}
    waiting.rollback()


def test_page_after_page_is_the_whole_order(waiting: Connection) -> None:
    seen: list[tuple[bool, datetime, int]] = []
    place: Place | None = None
    while rows := queue_page(waiting, "demo", Sieve(), place, 500):
        seen += [(not row.danger, row.next_due or LATEST, row.id) for row in rows]
        place = Place(rows[-1].danger, rows[-1].next_due, rows[-1].id)
    assert len(seen) == NUMBER
    assert seen == sorted(seen)
    others = text("select count(*) from \"case\" where landlord = 'hpg'")
    assert waiting.execute(others).scalar_one() == NUMBER // 4
