"""A grumble becomes a case, staff acknowledge it, and the words arrive where it began.

Run on the real thing: the demo as a newcomer starts it, and a real browser.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from handset import Handset
from playwright.sync_api import Browser, Page, expect
from web_chat import WebChat

REFERENCE = re.compile(r"ACN-[A-Z0-9]{4}-[A-Z0-9]{3}")
GRUMBLE = "Third time ive rang about the lift. nobody ever calls back. sick of it"


def test_a_text_becomes_a_case_and_the_acknowledgement_reaches_the_phone(
    chromium: Browser, demo: str, desk: Page
) -> None:
    phone = Handset(chromium.new_page(), demo, "+447700900111")
    phone.text(GRUMBLE)
    assert "Make a complaint" in phone.newest
    phone.text("1")
    reference = _reference(phone.newest)
    for words in ("mend the lift and ring me when you say you will", "my own home"):
        phone.text(words)
    _answer_the_rest(phone.text, lambda: phone.newest)
    assert "ombudsman" in phone.newest.lower()

    _acknowledge(desk, demo, reference)

    newest = phone.page.locator(".sms--theirs").last
    expect(newest).to_contain_text(reference, timeout=30_000)
    expect(newest).to_contain_text("Delivered", timeout=30_000)


@pytest.mark.parametrize("script", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_web_chat_becomes_a_case_and_staff_are_heard_in_it(
    chromium: Browser, demo: str, desk: Page, script: bool
) -> None:
    chat = WebChat(chromium, demo, script=script)
    chat.say("Our boiler has been off for 3 weeks. A man came twice and did nothing. Sick of it")
    chat.pick("Make a complaint")
    reference = _reference(chat.words)
    chat.say("I want the boiler mended this week")
    _answer_the_rest(chat.say, lambda: chat.words.rsplit("Acorn Homes", 1)[-1])

    _acknowledge(desk, demo, reference)

    if script:
        # Pushed: the page shows it without being touched.
        expect(chat.page.locator("#lines")).to_contain_text("Casey Morgan", timeout=30_000)
    else:
        chat.page.get_by_role("link", name="Look for new messages").click()
        expect(chat.page.locator("#lines")).to_contain_text("Casey Morgan", timeout=30_000)


def test_danger_stands_on_top_of_the_queue(chromium: Browser, demo: str, desk: Page) -> None:
    phone = Handset(chromium.new_page(), demo, "+447700900112")
    phone.text("I can smell gas in the kitchen")
    assert "0800 111 999" in phone.newest
    desk.goto(f"{demo}/staff/")
    first = desk.locator("[data-row]").first
    expect(first).to_contain_text(re.compile("danger", re.IGNORECASE))


def _answer_the_rest(say: Callable[[str], None], newest: Callable[[], str]) -> None:
    """Answer whatever is still asked until the complaint is read back, and agree to it."""
    answers = (
        ("own home", "my own home"),
        ("your name", "Jean Okafor, flat 12 Acacia Court"),
        ("When did this start", "about three weeks ago"),
        ("told us about it before", "yes"),
        ("make this easier", "no thanks"),
        ("keep in touch", "message me here"),
        ("Is that right?", "yes that's right"),
    )
    for _ in range(12):
        asked = newest()
        answer = next((words for asks, words in answers if asks in asked), None)
        if answer is None:
            return
        say(answer)


def _acknowledge(desk: Page, demo: str, reference: str) -> None:
    desk.goto(f"{demo}/staff/cases/{reference}")
    desk.get_by_role("link", name="Acknowledge", exact=True).click()
    for label in ("What they want to happen", "What we are responsible for"):
        box = desk.get_by_label(label, exact=True)
        if not box.input_value().strip():
            box.fill("The repair and keeping in touch")
    desk.get_by_role("button", name="Acknowledge and send").click()
    expect(desk.locator("main")).to_contain_text("Acknowledged", timeout=10_000)


def _reference(words: str) -> str:
    found = REFERENCE.search(words)
    assert found, words
    return found.group()
