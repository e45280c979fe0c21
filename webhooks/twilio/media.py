"""Photos, files and voice notes that Twilio keeps for us (MMS and WhatsApp).

Twilio answers the address of a file with a redirect to its store. Our account's key goes to
Twilio alone: never along a redirect, and never to an address that is not Twilio's.
"""

from __future__ import annotations

import re
from time import monotonic
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests
from requests import Response
from requests.exceptions import RequestException

from messages.fetching import (
    LARGEST,
    AccountRefused,
    FetchFailure,
    FileAway,
    FileGone,
    FileNotOurs,
    FileTooLarge,
)
from webhooks.twilio.sender import Account

TWILIO = re.compile(r"api(\.[a-z0-9-]+){0,2}\.twilio\.com")
"""Also in its regions, such as `api.dublin.ie1.twilio.com`."""
CONNECT, ANSWER = 5.0, 15.0
"""Seconds to connect, and for each piece of the answer."""
WITHIN = 60.0
"""Seconds for one file, redirects and all."""
REDIRECTS = 3
PIECE = 64 * 1024


class TwilioFiles:
    """Fetches a file by its address and, where the account says so, has Twilio delete it."""

    def __init__(self, account: Account):
        self._account = account

    def fetch(self, landlord: str, source: str) -> bytes:
        """The content; raises `messages.fetching.FetchFailure`."""
        ends = monotonic() + WITHIN
        try:
            with requests.Session() as session:
                session.trust_env = False  # no key from a .netrc, no proxy by surprise
                return self._follow(session, self._address(source), ends)
        except RequestException as error:
            # The error's own words hold the address.
            raise FileAway(type(error).__name__) from None

    def forget(self, landlord: str, source: str) -> bool:
        """Delete it at Twilio, where the account says so; one that is gone already is deleted."""
        if not self._account.delete_media:
            return False
        try:
            answer = requests.delete(
                self._address(source), auth=self._key, timeout=(CONNECT, ANSWER)
            )
        except RequestException as error:
            raise FileAway(type(error).__name__) from None
        if answer.status_code not in (200, 204, 404, 410):
            raise _failure(answer)
        return True

    @property
    def _key(self) -> tuple[str, str]:
        return self._account.sid, self._account.auth_token

    def _address(self, source: str) -> str:
        """Where this file is called for: at Twilio's own host, under our own account."""
        named = urlsplit(source)
        ours = f"/2010-04-01/Accounts/{self._account.sid}/"
        if not named.path.startswith(ours) or ".." in named.path:
            raise FileNotOurs
        if stand_in := self._account.api_url:
            there = urlsplit(stand_in)
            return urlunsplit((there.scheme, there.netloc, named.path, "", ""))
        if named.scheme != "https" or not TWILIO.fullmatch(named.netloc):
            raise FileNotOurs
        return urlunsplit((named.scheme, named.netloc, named.path, "", ""))

    def _follow(self, session: requests.Session, address: str, ends: float) -> bytes:
        key: tuple[str, str] | None = self._key
        for _ in range(REDIRECTS + 1):
            with session.get(
                address,
                auth=key,
                stream=True,
                allow_redirects=False,
                timeout=(CONNECT, ANSWER),
                headers={"Accept-Encoding": "identity"},
            ) as answer:
                if not answer.is_redirect:
                    return _content(answer, ends)
                address, key = self._next(address, answer), None
        raise FileAway("redirected too often")

    def _next(self, address: str, answer: Response) -> str:
        there = urljoin(address, answer.headers["Location"])
        if urlsplit(there).scheme != "https" and not self._account.api_url:
            raise FileNotOurs
        return there


def _content(answer: Response, ends: float) -> bytes:
    if answer.status_code != 200:
        raise _failure(answer)
    content = bytearray()
    for piece in answer.iter_content(PIECE):
        content += piece
        if len(content) > LARGEST:
            raise FileTooLarge
        if monotonic() > ends:
            raise FileAway("too slow")
    return bytes(content)


def _failure(answer: Response) -> FetchFailure:
    status = answer.status_code
    if status in (401, 403):
        return AccountRefused()
    if status == 429 or status >= 500:
        wanted = answer.headers.get("Retry-After", "")
        return FileAway(retry_after=float(wanted) if wanted.isdecimal() else None)
    return FileGone()
