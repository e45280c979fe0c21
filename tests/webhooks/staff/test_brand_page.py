"""Staff say which part of the landlord a case is about, and look at one part's cases (HPG-6.2)."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from staff_browser import Browser
from staff_seed import CERYS, Seeded, make_case

from assistant.desk.queue import PAGE


def test_an_officer_puts_a_case_with_a_brand_and_reads_it_on_the_case(
    app: Flask, at_the_desk: Seeded
) -> None:
    with at_the_desk.database.begin() as connection:
        reference = make_case(connection, at_the_desk.clock(), landlord="hpg")
    browser = Browser(app)
    browser.sign_in(CERYS)
    page = f"/staff/cases/{reference}/brand"
    browser.open(page)
    assert "The Wrekin Housing Group" in browser.text
    browser.send(page, brand="nobody-knows")
    assert "Choose a part of the landlord from the list." in browser.text
    browser.send(page, brand="wrekin")
    assert "It is kept which part it is about." in browser.text
    assert "Queue: service team" in browser.text
    assert "Customer Voice and Value Team speaks with the Ombudsman" in browser.text  # HPG-9.3
    browser.open("/staff/")
    assert "The Wrekin Housing Group" in browser.text


def test_a_landlord_without_brands_is_not_asked(browser: Browser, at_the_desk: Seeded) -> None:
    browser.open(f"/staff/cases/{at_the_desk.case()}")
    assert "Which part of us" not in browser.text
    browser.open("/staff/complaints/new")
    assert "Which part of us" not in browser.text


@pytest.fixture
def cerys(app: Flask) -> Browser:
    """The browser of an officer whose landlord has brands."""
    browser = Browser(app)
    browser.sign_in(CERYS)
    return browser


@pytest.fixture
def cases(at_the_desk: Seeded) -> dict[str, str]:
    """A case of a brand, and one of the landlord's own."""
    with at_the_desk.database.begin() as connection:
        return {
            brand: make_case(connection, at_the_desk.clock(), landlord="hpg", fields=fields)
            for brand, fields in (("wrekin", {"brand": "wrekin"}), ("own", {}))
        }


def listed(browser: Browser, cases: dict[str, str]) -> set[str]:
    """Of which parts the page shows cases."""
    return {brand for brand, reference in cases.items() if f"/cases/{reference}" in browser.text}


@pytest.mark.parametrize(
    ("brand", "shown"),
    [("", {"wrekin", "own"}), ("wrekin", {"wrekin"}), ("own", {"own"}), ("care-plus", set())],
)
def test_the_queue_shows_one_part_s_cases(
    cerys: Browser, cases: dict[str, str], brand: str, shown: set[str]
) -> None:
    cerys.open(f"/staff/?view=everything&brand={brand}")
    assert listed(cerys, cases) == shown
    assert ("Nothing of " in cerys.text) is (not shown)


def test_the_part_stays_in_the_address_from_list_to_list_and_page_to_page(
    cerys: Browser, at_the_desk: Seeded
) -> None:
    with at_the_desk.database.begin() as connection:
        for _ in range(PAGE + 1):
            make_case(connection, at_the_desk.clock(), landlord="hpg", fields={"brand": "wrekin"})
    cerys.open("/staff/?view=complaints&brand=wrekin")
    assert 'href="/staff/?view=late&amp;brand=wrekin"' in cerys.text
    assert 'href="/staff/?view=complaints&amp;brand=wrekin" aria-current="true"' in cerys.text
    following = re.search(r'rel="next" href="([^"]+)"', cerys.text)
    assert following
    assert "brand=wrekin" in following[1]
    cerys.open(following[1].replace("&amp;", "&"))
    assert cerys.text.count("data-row") == 1
    assert 'href="/staff/?view=complaints&amp;brand=wrekin">Back to the top' in cerys.text


def test_a_part_that_is_none_of_ours_shows_all(cerys: Browser, cases: dict[str, str]) -> None:
    cerys.open("/staff/?view=everything&brand=nobody-knows")
    assert cerys.page is not None
    assert cerys.page.request.full_path == "/staff/?view=everything"
    assert listed(cerys, cases) == {"wrekin", "own"}


def test_a_landlord_without_brands_has_nothing_to_choose(browser: Browser) -> None:
    browser.open("/staff/")
    assert 'class="brands' not in browser.text
