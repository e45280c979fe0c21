"""Takes the pictures of docs/screenshots: `make screenshots`, with a demo running on port 8080."""

from __future__ import annotations

import shutil
from pathlib import Path

from handset import Handset
from playwright.sync_api import Browser, Page, expect, sync_playwright
from web_chat import WebChat

DEMO = "http://127.0.0.1:8080"
PICTURES = Path(__file__).resolve().parents[2] / "docs" / "screenshots"
DESK_THERE = 'iframe[src^="/staff"]'
GRUMBLE = "Third time ive rang about the lift. nobody ever calls back. sick of it"
ANSWERS = (
    ("Make a complaint", "1"),
    ("put it right", "mend the lift, and ring me when you say you will"),
    ("own home", "my own home"),
    ("your name", "Jean Okafor, flat 12 Acacia Court"),
    ("When did this start", "about three weeks ago"),
    ("make this easier", "I'm partially sighted, large print please"),
    ("keep in touch", "message me here"),
    ("Is that right?", "yes that's right"),
)
"""What is asked, and what this resident says to it."""


def main() -> None:
    """The journey once through, with a picture at each turn of it."""
    chromium = shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        phone = _a_text_becomes_a_case(browser)
        _web_chat(browser)
        desk = _the_desk(browser)
        _acknowledge(desk)
        newest = phone.page.locator(".sms--theirs").last
        expect(newest).to_contain_text("responsible", timeout=30_000)
        expect(newest).to_contain_text("Delivered", timeout=30_000)
        _take(phone.page, "5-the-acknowledgement-arrives")
        desk.set_viewport_size({"width": 1600, "height": 1000})
        desk.goto(f"{DEMO}/demo")
        rows = desk.frame_locator(DESK_THERE).locator("[data-row]")  # signed in there as well
        expect(rows.first).to_be_visible()
        _take(desk, "tour")
        browser.close()


def _a_text_becomes_a_case(browser: Browser) -> Handset:
    phone = Handset(browser.new_page(viewport={"width": 420, "height": 760}), DEMO, "+447700900101")
    phone.text(GRUMBLE)
    _take(phone.page, "1-the-choice-to-complain")
    while answer := next((says for asks, says in ANSWERS if asks in phone.newest), None):
        phone.text(answer)
    _take(phone.page, "2-the-receipt")
    return phone


def _web_chat(browser: Browser) -> None:
    chat = WebChat(browser, DEMO, script=True)
    chat.page.set_viewport_size({"width": 768, "height": 900})
    chat.say("Our boiler has been off for 3 weeks. A man came twice and did nothing. Sick of it")
    chat.pick("Make a complaint")
    _take(chat.page, "web-chat")


def _the_desk(browser: Browser) -> Page:
    desk = browser.new_page(viewport={"width": 1280, "height": 900})
    desk.goto(f"{DEMO}/staff/")
    desk.get_by_label("E-mail address").fill("casey@acorn.example")
    desk.get_by_label("Password").fill("acorn-demo")
    desk.get_by_role("button", name="Sign in").click()
    desk.get_by_text("Sign out").wait_for()
    _take(desk, "3-the-queue")
    return desk


def _acknowledge(desk: Page) -> None:
    desk.locator("[data-row]", has_text="lift").first.get_by_role("link").first.click()
    _take(desk, "4-the-case")
    desk.get_by_role("link", name="Acknowledge", exact=True).click()
    desk.get_by_label("What we are responsible for", exact=True).fill("The lift, and calling back")
    desk.get_by_role("button", name="Acknowledge and send").click()
    expect(desk.locator("main")).to_contain_text("Acknowledged", timeout=10_000)


def _take(page: Page, name: str) -> None:
    page.wait_for_timeout(400)
    page.screenshot(path=PICTURES / f"{name}.png")


if __name__ == "__main__":
    main()
