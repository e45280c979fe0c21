"""What waits for a person says what it is about, and by when in the days of the case's own page."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from staff_browser import Browser
from staff_seed import Seeded, make_task

from assistant.desk.task_lines import MOST

MIDNIGHT = datetime(2026, 11, 24, tzinfo=UTC)


def test_a_task_names_its_date_and_the_day_it_was_due(
    browser: Browser, at_the_desk: Seeded
) -> None:
    """What is late from Tuesday's midnight was due on Monday."""
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        named = {"deadline": "stage1_ack_due"}
        make_task(connection, reference, "overdue", data=named, due_at=MIDNIGHT)
        make_task(connection, reference, "danger", due_at=MIDNIGHT + timedelta(minutes=5))
    for path in ("/staff/tasks", f"/staff/cases/{reference}"):
        page = browser.open(path).get_data(as_text=True)
        assert "<b>A date has passed: acknowledge</b>" in page
        assert '<time datetime="2026-11-23"' in page
        assert "Tue 24 Nov, 00:00" not in page
        assert "Tue 24 Nov, 00:05" in page


def test_a_task_that_ended_by_itself_has_nobody_s_name(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        make_task(connection, reference, "due_soon", done_at=at_the_desk.clock())
    page = browser.open(f"/staff/cases/{reference}").get_data(as_text=True)
    assert "Done by ," not in page
    assert "<span>Done, <time" in page


def test_more_tasks_than_a_page_holds_are_spoken_of(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    with at_the_desk.database.begin() as connection:
        for _ in range(MOST - 1):
            make_task(connection, reference, "person_asked")
    more = f"These are the first {MOST}"
    assert more not in browser.open("/staff/tasks").get_data(as_text=True)
    with at_the_desk.database.begin() as connection:
        make_task(connection, reference, "person_asked")
    assert more in browser.open("/staff/tasks").get_data(as_text=True)


def test_a_complaint_whose_story_is_still_to_come_shows_no_empty_quote(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case(original_words="", conversation="unfinished")
    for path in ("/staff/", f"/staff/cases/{reference}"):
        page = browser.open(path).get_data(as_text=True)
        assert "No story in their own words" in page
        assert ' dir="auto"></blockquote>' not in page
