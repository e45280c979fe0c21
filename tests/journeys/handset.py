"""The demo's handset, as somebody uses it."""

from __future__ import annotations

from playwright.sync_api import Page, expect


class Handset:
    """One phone on its page."""

    def __init__(self, page: Page, demo: str, phone: str):
        self.page = page
        page.goto(f"{demo}/demo/handset?phone=%2B{phone.lstrip('+')}")

    def text(self, words: str) -> None:
        """Send a text and wait for the answer."""
        answers = self.page.locator(".sms--theirs")
        before = answers.count()
        self.page.get_by_label("Text message").fill(words)
        self.page.get_by_role("button", name="Send", exact=True).click()
        expect(answers).not_to_have_count(before, timeout=20_000)

    @property
    def newest(self) -> str:
        """The words of the newest text from the landlord."""
        return self.page.locator(".sms--theirs .sms__body").last.inner_text()
