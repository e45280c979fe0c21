"""A person with the demo's handset, and the assistant's side of its toy Messages API."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape
from time import monotonic, sleep

import requests

SID = "AC" + "0" * 32
AUTH_TOKEN = "the demo's auth token"
OUR_NUMBER = "+447700900900"
RESIDENT = "+447700900101"
DAUGHTER = "+447700900102"


@dataclass
class Handset:
    """Presses the page's buttons and reads its screen."""

    live: str
    number: str = RESIDENT

    def text(self, body: str) -> requests.Response:
        form = {"phone": self.number, "text": body}
        return requests.post(f"{self.live}/demo/handset/texts", data=form, timeout=20)

    def screen(self) -> list[tuple[str, str]]:
        """Each text on the phone with what stands under it."""
        found = requests.get(
            f"{self.live}/demo/handset/texts", params={"phone": self.number}, timeout=5
        )
        html = found.json()["html"]
        bodies = re.findall(r'class="sms__body"[^>]*>(.*?)</p>', html, re.S)
        facts = re.findall(r'class="sms__facts[^>]*>(.*?)</p>', html, re.S)
        plain = [unescape(re.sub(r"<[^>]+>", "", fact)) for fact in facts]
        return list(zip(map(unescape, bodies), plain, strict=True))

    def bodies(self) -> list[str]:
        return [body for body, _ in self.screen()]

    def waits_for(self, seen: Callable[[list[tuple[str, str]]], bool]) -> list[tuple[str, str]]:
        """The screen as soon as it is as wanted; fails after five seconds."""
        until = monotonic() + 5
        while not seen(screen := self.screen()):
            assert monotonic() < until, screen
            sleep(0.05)
        return screen

    def api(
        self, method: str = "post", path: str = "Messages", **more: object
    ) -> requests.Response:
        """A call to the toy Messages API, as Twilio's client makes it."""
        values = {"auth": (SID, AUTH_TOKEN), "timeout": 5} | more
        return requests.request(
            method, f"{self.live}/2010-04-01/Accounts/{SID}/{path}.json", **values
        )
