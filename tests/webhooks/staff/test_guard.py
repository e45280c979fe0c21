"""Who comes in: nobody unsigned; and a session's end loses nothing that was typed."""

from __future__ import annotations

import html
import re

import pytest
from fakes import FrozenClock
from flask import Flask
from staff_browser import Browser
from staff_seed import ASHA, BEN, PASSWORD, Seeded

from webhooks.staff.guard import OPEN
from webhooks.staff.signed_in import IDLE, LONGEST


def test_no_page_is_open_but_the_sign_in(
    stranger: Browser, app: Flask, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.startswith("staff.")]
    guarded = [rule for rule in rules if rule.endpoint not in OPEN]
    assert len(guarded) > 25
    for rule in guarded:
        path = rule.rule.replace("<reference>", reference)
        path = re.sub(r"<int:\w+>", "1", path)
        if "GET" in rule.methods:
            assert stranger.client.get(path).status_code == 302, path
        assert stranger.client.post(path).status_code in (401, 405), path
    assert at_the_desk.events(reference) == []


def test_after_signing_in_one_is_where_one_wanted_to_be(
    stranger: Browser, at_the_desk: Seeded
) -> None:
    reference = at_the_desk.case()
    stranger.open(f"/staff/cases/{reference}")
    page = stranger.send(
        "/staff/sign-in", email=ASHA, password=PASSWORD, next=stranger.seal("next")
    )
    assert page.request.path == f"/staff/cases/{reference}"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://evil.example/staff/",
        "//evil.example",
        "/staff//evil.example",
        "/chat/demo",
        "\\\\evil",
        "/staff/\r\nx",
        "javascript:alert(1)",
    ],
)
def test_signing_in_never_leads_off_the_desk(stranger: Browser, elsewhere: str) -> None:
    stranger.open("/staff/sign-in")
    page = stranger.send("/staff/sign-in", email=ASHA, password=PASSWORD, next=elsewhere)
    assert page.request.path == "/staff/"


def test_a_wrong_password_is_told_kindly_and_the_email_stays(stranger: Browser) -> None:
    page = stranger.sign_in(ASHA, "not hers")
    assert page.status_code == 422
    assert "That did not fit" in stranger.text
    assert f'value="{ASHA}"' in stranger.text
    assert "not hers" not in stranger.text


def test_too_many_tries_are_told_how_long_to_wait(stranger: Browser) -> None:
    for _ in range(5):
        stranger.sign_in(ASHA, "a guess")
    page = stranger.sign_in(ASHA, PASSWORD)
    assert page.status_code == 429
    assert page.headers["Retry-After"] == "60"
    assert "Try again in 1 minute." in stranger.text


def test_an_idle_session_ends_and_a_working_one_does_not(
    browser: Browser, clock: FrozenClock
) -> None:
    for _ in range(4):
        clock.forward(seconds=IDLE.total_seconds() - 60)
        assert browser.open("/staff/").request.path == "/staff/"
    clock.forward(seconds=IDLE.total_seconds() + 1)
    assert browser.open("/staff/").request.path == "/staff/sign-in"


def test_no_session_outlasts_a_working_day(browser: Browser, clock: FrozenClock) -> None:
    for _ in range(int(LONGEST.total_seconds() // 3600)):
        browser.open("/staff/")
        clock.forward(hours=1)
    clock.forward(minutes=1)
    assert browser.open("/staff/").request.path == "/staff/sign-in"


def test_signing_out_ends_the_session_everywhere(browser: Browser, app: Flask) -> None:
    cookie = browser.client.get_cookie("redress")
    assert cookie is not None
    browser.open("/staff/")
    browser.send("/staff/sign-out")
    stolen = app.test_client()
    stolen.set_cookie("redress", cookie.value)
    assert stolen.get("/staff/").status_code == 302


def test_what_was_typed_outlives_the_session_and_is_not_sent(
    browser: Browser, at_the_desk: Seeded, clock: FrozenClock
) -> None:
    reference = at_the_desk.case()
    path = f"/staff/cases/{reference}/message"
    browser.open(path)
    clock.forward(hours=3)
    page = browser.send(path, words='A long and careful letter, with "quotes" & <angles>')
    assert page.status_code == 401
    assert "What you typed is kept" in browser.text
    kept = html.unescape(re.search(r'name="kept" value="([^"]*)"', browser.text)[1])  # type: ignore[index]
    browser.send("/staff/sign-in", email=ASHA, password=PASSWORD, next=path, kept=kept)
    assert "You are signed in again. Nothing was sent yet" in browser.text
    assert "A long and careful letter, with &#34;quotes&#34; &amp; &lt;angles&gt;" in browser.text
    assert at_the_desk.sent(reference) == []
    browser.send(path, words="A long and careful letter")
    assert len(at_the_desk.sent(reference)) == 1


def test_a_press_that_came_too_late_leads_to_the_case_and_does_nothing(
    browser: Browser, at_the_desk: Seeded, clock: FrozenClock
) -> None:
    reference = at_the_desk.case()
    browser.open(f"/staff/cases/{reference}")
    clock.forward(hours=3)
    browser.send(f"/staff/cases/{reference}/claim")
    page = browser.send(
        "/staff/sign-in",
        email=BEN,
        password=PASSWORD,
        next=browser.seal("next"),
        kept="[]",
    )
    assert page.request.path == f"/staff/cases/{reference}"
    assert at_the_desk.row(reference).handler_id is None


def test_a_wrong_password_on_the_way_keeps_what_was_typed(
    browser: Browser, at_the_desk: Seeded, clock: FrozenClock
) -> None:
    reference = at_the_desk.case()
    path = f"/staff/cases/{reference}/message"
    browser.open(path)
    clock.forward(hours=3)
    browser.send(path, words="my words")
    kept = html.unescape(browser.seal("kept"))
    browser.send("/staff/sign-in", email=ASHA, password="a slip", next=path, kept=kept)
    assert "my words" in browser.text
