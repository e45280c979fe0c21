"""Calls the assistant as Twilio does: a form, signed with the account's token."""

from __future__ import annotations

from collections.abc import Mapping

import requests
from twilio.request_validator import RequestValidator

TIME_OUT = 15.0
"""Seconds; Twilio itself waits as long."""


class NotTaken(Exception):
    """The assistant could not be reached or did not say 200: the text may be tried again."""


def post_signed(url: str, form: Mapping[str, str], auth_token: str) -> bytes:
    """The body of the answer; raises `NotTaken`."""
    signature = RequestValidator(auth_token).compute_signature(url, form)
    try:
        answer = requests.post(
            url, data=form, headers={"X-Twilio-Signature": signature}, timeout=TIME_OUT
        )
    except requests.RequestException as failure:
        raise NotTaken(type(failure).__name__) from failure
    if not answer.ok:
        raise NotTaken(str(answer.status_code))
    return answer.content
