"""The page on which a manager says that the landlord cannot work as usual (HOC-8.5)."""

from __future__ import annotations

import pytest
from sqlalchemy import update
from staff_browser import Browser
from staff_seed import Seeded

from storage.staff import StaffRow

WORDS = "A flood has closed our office"
FORM = {"words": WORDS, "since": "2026-11-20", "back_on": "2026-12-04", "given_by": "Ann Lee"}


@pytest.fixture
def manager(browser: Browser, at_the_desk: Seeded) -> Browser:
    """Asha's browser, and she is a manager."""
    with at_the_desk.database.begin() as connection:
        mine = update(StaffRow).where(StaffRow.id == at_the_desk.asha.id)
        connection.execute(mine.values(role="manager"))
    return browser


def begin(manager: Browser, **other: str) -> None:
    manager.open("/staff/incident")
    manager.send("/staff/incident", **{**FORM, **other})


def test_what_it_is_for_stands_in_the_form_s_own_column(manager: Browser) -> None:
    """As on every other form; outside it has neither the look nor the space of a lead."""
    manager.open("/staff/incident")
    form = manager.text[manager.text.index('<div class="act__form">') :]
    assert '<p class="lead">Begin one when' in form


def test_a_manager_begins_one_and_the_queue_says_so(manager: Browser) -> None:
    begin(manager)
    assert "It is on. Residents are told from now on." in manager.text
    manager.open("/staff/")
    assert "Incident since Fri 20 Nov." in manager.text
    assert f"{WORDS}." in manager.text
    assert "Back to normal hoped for on Fri 4 Dec" in manager.text


def test_cases_that_it_touches_are_listed_and_written_to_by_a_press(
    manager: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    begin(manager)
    assert reference in manager.text
    assert at_the_desk.sent(reference) == []
    manager.send("/staff/incident/tell")
    assert "The messages are on their way." in manager.text
    (sent,) = at_the_desk.sent(reference)
    assert f"{WORDS}." in sent.body
    manager.open(f"/staff/cases/{reference}")
    assert "wrote about the incident" in manager.text


def test_it_ends_by_a_press(manager: Browser) -> None:
    begin(manager)
    manager.send("/staff/incident/end")
    assert "It is over. Nobody is told any more." in manager.text
    manager.open("/staff/")
    assert "Incident since" not in manager.text
    manager.open("/staff/incident")
    manager.send("/staff/incident/end")
    assert "No incident is on." in manager.text


def test_what_lacks_is_said_beside_it_and_nothing_typed_is_lost(manager: Browser) -> None:
    manager.open("/staff/incident")
    page = manager.send("/staff/incident", **{**FORM, "back_on": "2026-11-23", "since": "soon"})
    assert page.status_code == 422
    assert "Give a date like 1/12/2026." in manager.text
    page = manager.send("/staff/incident", **{**FORM, "back_on": "2026-11-23"})
    assert page.status_code == 422
    assert "Give the day we hope to be back to normal, today or later." in manager.text
    assert f"{WORDS}</textarea>" in manager.text


def test_who_is_no_manager_sees_it_and_cannot_begin_one(browser: Browser) -> None:
    browser.open("/staff/incident")
    assert "A manager can begin one." in browser.text
    assert "<textarea" not in browser.text
    page = browser.send("/staff/incident", **FORM)
    assert page.status_code == 422
    assert "A manager does this." in browser.text
