"""Reads the answer that the assistant gives to a text: Twilio's markup."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of the answer, and where to report what became of it."""

    body: str
    status_callback: str = ""


def replies(markup: bytes) -> tuple[Reply, ...]:
    """The messages, in order; raises `ElementTree.ParseError` where it is no markup."""
    found = ElementTree.fromstring(markup).iter("Message")
    return tuple(Reply(_body(message), message.get("statusCallback", "")) for message in found)


def _body(message: ElementTree.Element) -> str:
    inner = message.find("Body")
    return (message.text if inner is None else inner.text) or ""
