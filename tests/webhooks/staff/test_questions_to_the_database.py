"""A page asks the database as often for two thousand cases as for two."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine
from staff_browser import Browser
from staff_seed import DEFINITION, Seeded, ask_for, make_task, represent


@contextmanager
def asked() -> Iterator[list[str]]:
    """Every statement that is sent while this lasts, but for the beginnings and ends."""
    statements: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        statements.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def questions(browser: Browser, path: str) -> int:
    """How many it takes to show a page; the first look warms what is read once."""
    assert browser.open(path).status_code == 200
    with asked() as statements:
        browser.open(path)
    return len(statements)


def many(at_the_desk: Seeded, count: int) -> str:
    """So many cases of each sort; the last one's reference."""
    for _ in range(count):
        reference = at_the_desk.case(definition=DEFINITION)
        with at_the_desk.database.begin() as connection:
            represent(connection, reference)
            ask_for(connection, reference, "large_print", "my eyes")
            make_task(connection, reference, "danger", urgent=True)
    return reference


@pytest.mark.parametrize(
    "path", ["/staff/", "/staff/?view=late", "/staff/tasks", "/staff/search?q=maya"]
)
def test_a_list_asks_no_more_for_more_cases(
    browser: Browser, at_the_desk: Seeded, path: str
) -> None:
    many(at_the_desk, 2)
    few = questions(browser, path)
    many(at_the_desk, 12)
    assert questions(browser, path) <= few


def test_a_form_reads_its_case_once(browser: Browser, at_the_desk: Seeded) -> None:
    case = f"/staff/cases/{many(at_the_desk, 1)}"
    assert questions(browser, f"{case}/acknowledge") < 1.5 * questions(browser, case)
