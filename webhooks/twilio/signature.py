"""Proof that a request comes from Twilio."""

from __future__ import annotations

from flask import Request
from twilio.request_validator import RequestValidator

HEADER = "X-Twilio-Signature"


class Signature:
    """Checks Twilio's signature over the public address that Twilio called and the whole form.

    The address is put together from `public_url`, since a proxy in front of us may have changed
    scheme, host or port; new form fields appear without notice, so none is left out.
    """

    def __init__(self, auth_token: str, public_url: str):
        self._validator = RequestValidator(auth_token) if auth_token else None
        self._public_url = public_url.rstrip("/")

    def proves(self, request: Request) -> bool:
        """Say whether it is signed with our account's token; never true without a token."""
        given = request.headers.get(HEADER, "")
        if self._validator is None or not given:
            return False
        return bool(self._validator.validate(self._called(request), request.form, given))

    def _called(self, request: Request) -> str:
        query = request.query_string.decode("ascii", "replace")
        return f"{self._public_url}{request.path}" + (f"?{query}" if query else "")
