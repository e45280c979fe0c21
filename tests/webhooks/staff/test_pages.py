"""What staff see on each page, and what they may not see."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path

import pytest
from fakes import FrozenClock
from flask import Flask
from staff_browser import Browser
from staff_seed import CERYS, WORDS, Seeded, ask_for, represent

from assistant.desk.queue import VIEWS
from conversations.events import Event


def test_every_action_has_a_page_of_its_own(
    browser: Browser, at_the_desk: Seeded, app: Flask
) -> None:
    reference = at_the_desk.case(danger=True)
    with at_the_desk.database.begin() as connection:
        represent(connection, reference)
    acts = [rule for rule in app.url_map.iter_rules() if "/cases/<reference>/" in rule.rule]
    pages = [rule for rule in acts if rule.endpoint.startswith("staff.act_")]
    assert len(pages) >= 15
    for rule in pages:
        answer = browser.open(rule.rule.replace("<reference>", reference))
        assert answer.status_code == 200, rule.rule
        assert browser.text.count("<h1") == 1, rule.rule


def test_the_next_legal_date_is_on_the_row_with_its_reason(
    browser: Browser, at_the_desk: Seeded
) -> None:
    at_the_desk.case()
    browser.open("/staff/")
    plain = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", browser.text))
    assert "Acknowledge by Tue 1 Dec 5 working days left" in plain
    assert "5 working days after receipt 2026-11-24 · HOC-6.2" in plain


def test_lateness_and_danger_are_words(
    browser: Browser, at_the_desk: Seeded, clock: FrozenClock
) -> None:
    at_the_desk.case(received_at=clock.now - timedelta(days=9), danger=True)
    browser.open("/staff/")
    assert "Late by 2 working days" in browser.text
    assert re.search(r">\s*Danger\s*</strong>", browser.text)


@pytest.mark.parametrize(
    "view", ["complaints", "mine", "unclaimed", "late", "danger", "requests", "compliments"]
)
def test_an_empty_list_says_why(browser: Browser, view: str) -> None:
    browser.open(f"/staff/?view={view}")
    assert re.search(r'<p class="empty">[^<]+ appear', browser.text)


def test_the_residents_words_come_before_ours(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}")
    assert browser.text.index("Third time I&#39;ve rung") < browser.text.index("What you can do")


def test_what_people_write_is_shown_and_never_run(browser: Browser, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case(
        original_words="<script>alert(1)</script> \u202e {{ 7*7 }}",
        person={"name": "<s>Bob</s>"},
        fields={"topic": "<img src=x>", "issues": ["<i>a</i>"], "reach": {"how": "<u>"}},
    )
    for path in (f"/staff/cases/{reference}", "/staff/", f"/staff/cases/{reference}/message"):
        browser.open(path)
        assert "&lt;script&gt;alert(1)" in browser.text
        assert not re.search(r"<(s|img|i|u)>|<img|<script>", browser.text)


def test_adjustments_and_safe_contact_stand_above_every_form(
    browser: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case(flags=["safe_contact_only"])
    with at_the_desk.database.begin() as connection:
        ask_for(connection, reference, "large_print", "nothing in small print")
    for act in ("message", "update", "acknowledge"):
        browser.open(f"/staff/cases/{reference}/{act}")
        band = browser.text.index("Safe contact only")
        assert browser.text.index("nothing in small print") < browser.text.index("<textarea")
        assert band < browser.text.index("<textarea")


def test_another_landlords_things_are_not_there(app: Flask, at_the_desk: Seeded) -> None:
    reference = at_the_desk.case()
    address_id = at_the_desk.row(reference).address_id
    elsewhere = Browser(app)
    elsewhere.sign_in(CERYS)
    for path in (
        f"/staff/cases/{reference}",
        f"/staff/cases/{reference}/message",
        f"/staff/cases/{reference}/files/1",
        f"/staff/conversations/{address_id}",
    ):
        answer = elsewhere.open(path)
        assert answer.status_code == 404, path
        assert "Maya" not in elsewhere.text
        assert WORDS[:20] not in elsewhere.text


def test_pages_are_not_kept_by_the_browser(browser: Browser) -> None:
    assert browser.open("/staff/").headers["Cache-Control"] == "no-store"


def test_nothing_is_written_into_a_page_that_the_policy_forbids(
    browser: Browser, at_the_desk: Seeded
) -> None:
    """CSP: no inline script or style anywhere."""
    reference = at_the_desk.case()
    for path in ("/staff/", f"/staff/cases/{reference}", f"/staff/cases/{reference}/acknowledge"):
        browser.open(path)
        assert not re.search(r'<style|\sstyle="|\son[a-z]+="|<script>', browser.text), path


def name_of(kind: type[Event]) -> str:
    """An event's name in the ledger."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def test_names_the_desk_uses_are_all_worded(app: Flask) -> None:
    """Every reason, event, view and task that code names has its words."""
    words = app.jinja_env.get_template("staff/words.html").module
    source = "\n".join(
        file.read_text() for file in (Path(__file__).parents[3] / "assistant" / "desk").glob("*.py")
    )
    reasons = set(re.findall(r'Reason\(\s*"([a-z_]+)"', source))
    events = set(re.findall(r'\.note\(\s*"([a-z_]+)"', source))
    assert reasons - set(words.REASONS) == set()
    assert events - set(words.EVENTS) == set()
    heard = {name_of(kind) for kind in Event.__subclasses__()}
    assert heard - set(words.EVENTS) == set()
    assert set(VIEWS) == set(words.VIEWS) == set(words.EMPTY)
    assert len(reasons) > 25
    assert len(events) > 15
