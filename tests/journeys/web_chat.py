"""The web chat, as somebody uses it, with JavaScript or without."""

from __future__ import annotations

from playwright.sync_api import Browser, Locator, Page, expect


class WebChat:
    """One conversation in a browser of its own."""

    def __init__(self, browser: Browser, demo: str, *, script: bool):
        self.page: Page = browser.new_context(java_script_enabled=script).new_page()
        self.page.goto(f"{demo}/chat/demo")

    def say(self, words: str) -> None:
        """Write something and wait for the answer."""
        before = self._answers.count()
        self.page.get_by_label("Your message", exact=True).fill(words)
        self.page.get_by_role("button", name="Send", exact=True).click()
        expect(self._answers).not_to_have_count(before, timeout=20_000)

    def pick(self, label: str) -> None:
        """Press a choice and wait for the answer."""
        before = self._answers.count()
        self.page.get_by_role("button", name=label).click()
        expect(self._answers).not_to_have_count(before, timeout=20_000)

    @property
    def _answers(self) -> Locator:
        return self.page.locator(".line--ours")

    @property
    def words(self) -> str:
        """Everything that stands in the conversation."""
        return self.page.locator("#lines").inner_text()
