"""What staff see and may not see."""

from __future__ import annotations

from flask import Flask
from staff_browser import Browser
from staff_seed import CERYS, Seeded, represent


def test_every_action_has_a_page(browser: Browser, at_the_desk: Seeded, app: Flask) -> None:
    reference = at_the_desk.case(danger=True)
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    acts = [rule for rule in app.url_map.iter_rules() if "/cases/<reference>/" in rule.rule]
    pages = [rule for rule in acts if rule.endpoint.startswith("staff.act_")]
    assert len(pages) >= 15
    for rule in pages:
        answer = browser.open(rule.rule.replace("<reference>", reference))
        assert answer.status_code == 200, rule.rule
        assert answer.request.path == rule.rule.replace("<reference>", reference)


def test_another_landlords_case_is_not_there(app: Flask, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    elsewhere = Browser(app)
    elsewhere.sign_in(CERYS)
    assert elsewhere.open(f"/staff/cases/{reference}").status_code == 404
