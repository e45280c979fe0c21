"""The conversation that is measured: a plain complaint in eight messages."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator

OUR_NUMBER = "+447700900900"
TURNS = (
    "Third time I've rung about the lift. Nobody ever calls back, it's just not good enough",
    "1",
    "I want the lift mended and someone to ring me when they say they will",
    "1",
    "Jean Okafor, flat 12 Acacia Court",
    "about three weeks ago",
    "no thanks",
    "1",
)
"""Offer, outcome, whose home, name and home, since when, needs, how to keep in touch."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where to post, and the token to sign with."""

    host: str
    port: int
    token: str
    path: str = "/sms/twilio"

    @property
    def url(self) -> str:
        """The whole address, as it is signed."""
        return f"http://{self.host}:{self.port}{self.path}"


def conversation(target: Target, number: int) -> list[bytes]:
    """Eight signed HTTP requests from one phone, ready to be written to a socket."""
    sender = f"+4479{number:08d}"
    return [
        _request(target, sender, f"SM{number:024d}{turn:08d}", words)
        for turn, words in enumerate(TURNS)
    ]


def _request(target: Target, sender: str, sid: str, words: str) -> bytes:
    form = {
        "MessageSid": sid,
        "AccountSid": "AC" + "0" * 32,
        "From": sender,
        "To": OUR_NUMBER,
        "Body": words,
        "NumMedia": "0",
        "NumSegments": "1",
    }
    signature = RequestValidator(target.token).compute_signature(target.url, form)
    body = urlencode(form).encode()
    head = (
        f"POST {target.path} HTTP/1.1\r\n"
        f"Host: {target.host}:{target.port}\r\n"
        f"X-Twilio-Signature: {signature}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n"
        "\r\n"
    )
    return head.encode() + body
