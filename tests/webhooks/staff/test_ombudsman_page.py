"""The pages on which an outcome is picked and the ombudsman's decision is typed in."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy import update
from staff_browser import Browser
from staff_seed import ASHA, DEFINITION, Seeded, packs

from storage.staff import StaffRow


@pytest.fixture
def answered(at_the_desk: Seeded) -> str:
    """Answered at stage 1 before there was an outcome to pick."""
    now = at_the_desk.clock()
    return at_the_desk.case(
        state="answered", acknowledged_at=now, responded_at=now, definition=DEFINITION
    )


def promote(at_the_desk: Seeded) -> None:
    """Asha is a manager from now on."""
    with at_the_desk.database.begin() as connection:
        connection.execute(update(StaffRow).where(StaffRow.email == ASHA).values(role="manager"))


def test_an_outcome_is_picked_and_shown_on_the_case(browser: Browser, at_the_desk: Seeded) -> None:
    """HOC-6.9."""
    now = at_the_desk.clock()
    reference = at_the_desk.case(acknowledged_at=now, definition=DEFINITION)
    path = f"/staff/cases/{reference}/respond"
    words = {"reasons-0": "Late.", "reasons-1": "Lost.", "decision": "You were right."}
    typed = {**words, "remedy": "Sorry", "actions": "Nothing"}
    browser.open(path)
    for word in ("Upheld", "Partly upheld", "Not upheld", "Resolved"):
        assert f"<span>{word}</span>" in browser.text
    assert browser.send(path, **typed).status_code == 422
    assert "Pick the outcome." in browser.text
    assert "You were right." in browser.text
    browser.send(path, **typed, outcome="partly_upheld")
    assert "<b>Partly upheld.</b>" in browser.text


def test_scotland_has_its_own_words_and_its_own_ombudsman(
    browser: Browser, at_the_desk: Seeded
) -> None:
    """The SPSO's: partially upheld."""
    today = at_the_desk.clock().date()
    policies = (packs().policy(one, today) for one in packs().landlords())
    scottish = next(policy for policy in policies if policy.nation == "Scotland")
    reference = at_the_desk.case(policy_version=scottish.version, definition=DEFINITION)
    browser.open(f"/staff/cases/{reference}/respond")
    assert "<span>Partially upheld</span>" in browser.text
    assert "<span>Partly upheld</span>" not in browser.text
    browser.open(f"/staff/cases/{reference}/ombudsman")
    assert "From the letter of the Scottish Public Services Ombudsman." in browser.text
    assert "<span>Partly upheld</span>" in browser.text
    assert "aladministration" not in browser.text


def test_what_the_ombudsman_decided_is_typed_in_and_shown(
    browser: Browser, app: Flask, at_the_desk: Seeded, answered: str
) -> None:
    """HOC-8.1, 9.7."""
    promote(at_the_desk)
    browser.open(f"/staff/cases/{answered}")
    assert "The Ombudsman decided" in browser.text
    path = f"/staff/cases/{answered}/ombudsman"
    browser.open(path)
    assert "From the letter of the Housing Ombudsman." in browser.text
    assert browser.send(path, **{"what-1": "Pay what was awarded"}).status_code == 422
    for lack in ("Pick what was found.", "Give the day of the decision.", "Say who does it."):
        assert lack in browser.text
    assert "Pay what was awarded</textarea>" in browser.text
    order = {"what-1": "Pay what was awarded", "owner-1": "Finance", "due_on-1": "2026-12-18"}
    browser.send(path, **order, finding="maladministration", on="2026-11-20")
    assert "Kept. What was ordered is followed from now on." in browser.text
    assert "<b>Maladministration.</b>" in browser.text
    assert "Ordered by the Ombudsman" in browser.text


def test_an_officer_is_told_who_may(browser: Browser, answered: str) -> None:
    path = f"/staff/cases/{answered}/ombudsman"
    browser.open(path)
    page = browser.send(path, finding="maladministration", on="2026-11-20")
    assert page.status_code == 422
    assert "A manager does this." in browser.text
