"""Staff say on a page which part of the landlord a case is about (HPG-6.2)."""

from __future__ import annotations

from flask import Flask
from staff_browser import Browser
from staff_seed import CERYS, Seeded, make_case


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
