"""Officers read which days somebody's words mean, and when that is past the time to complain."""

from __future__ import annotations

import re
from typing import Any

import pytest
from staff_browser import Browser
from staff_seed import Seeded

LATE = "months before they wrote"


def told(words: str, earliest: str | None, latest: str | None) -> dict[str, Any]:
    said = {"words": words, "earliest": earliest, "latest": latest}
    return {"began": {"value": said, "words": words}}


def page_of(browser: Browser, at_the_desk: Seeded, **case: Any) -> str:
    browser.open(f"/staff/cases/{at_the_desk.case(**case)}")
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", browser.text))


@pytest.mark.parametrize(
    ("fields", "read"),
    [
        (
            told("about 3 wks ago", "2026-10-31", "2026-11-06"),
            "about 3 wks ago 31 October 2026 to 6 November 2026",
        ),
        (told("on the 14th", "2026-11-14", "2026-11-14"), "on the 14th 14 November 2026"),
        (told("weeks", None, "2026-11-10"), "weeks before 10 November 2026"),
        (told("since we moved in", None, None), "since we moved in"),
    ],
)
def test_the_days_stand_beside_the_words(
    browser: Browser, at_the_desk: Seeded, fields: dict[str, Any], read: str
) -> None:
    page = page_of(browser, at_the_desk, fields=fields)
    assert f"Since {read}" in page
    assert LATE not in page


def test_what_is_past_the_limit_is_a_question_for_a_person(
    browser: Browser, at_the_desk: Seeded
) -> None:
    """HOC-2.3: received on 24 November 2026, twelve months to complain."""
    fields = told("summer 2025", "2025-06-01", "2025-08-31")
    page = page_of(browser, at_the_desk, fields=fields)
    assert f"more than 12 {LATE}. It is no reason to refuse by itself" in page


@pytest.mark.parametrize(
    ("latest", "flags"),
    [
        ("2025-11-24", []),  # the last day that is in time
        ("2025-08-31", ["recurring_issue"]),  # what comes back is not old (H21-9.1-12m)
    ],
)
def test_what_may_be_in_time_or_comes_back_is_not_questioned(
    browser: Browser, at_the_desk: Seeded, latest: str, flags: list[str]
) -> None:
    fields = told("last year", "2025-01-01", latest)
    assert LATE not in page_of(browser, at_the_desk, fields=fields, flags=flags)
