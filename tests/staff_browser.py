"""A browser without scripts, for the staff's pages."""

from __future__ import annotations

import re

from flask import Flask
from flask.testing import FlaskClient
from staff_seed import ASHA, PASSWORD
from werkzeug.test import TestResponse


class Browser:
    """A browser without scripts: fills in the forms it is shown."""

    def __init__(self, app: Flask):
        self.client: FlaskClient = app.test_client()
        self.page: TestResponse | None = None

    @property
    def text(self) -> str:
        """The page now shown."""
        assert self.page is not None
        return self.page.get_data(as_text=True)

    def open(self, path: str) -> TestResponse:
        """Go to an address."""
        self.page = self.client.get(path, follow_redirects=True)
        return self.page

    def send(self, path: str, **typed: object) -> TestResponse:
        """Send a form of the page now shown, with its seals, to an address."""
        seals = {name: self.seal(name) for name in ("csrf_token", "revision", "once")}
        data = {**{name: value for name, value in seals.items() if value}, **typed}
        self.page = self.client.post(path, data=data, follow_redirects=True)
        return self.page

    def seal(self, name: str) -> str:
        """A hidden value of the page's own form: the last one, after the bar's."""
        found = re.findall(rf'name="{name}" value="([^"]*)"', self.text)
        return found[-1] if found else ""

    def sign_in(self, email: str = ASHA, password: str = PASSWORD) -> TestResponse:
        """Sign in from the sign-in page."""
        self.open("/staff/sign-in")
        return self.send("/staff/sign-in", email=email, password=password)
