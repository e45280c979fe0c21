"""Sends a message to web chat: it is in the database already, so the open pages are told."""

from __future__ import annotations

from collections.abc import Callable

from messages.addresses import Address, Channel
from messages.outgoing import Outgoing


class WebChatSender:
    """Rings the conversation's bell. Sent now; delivered once the browser has fetched it."""

    channels = frozenset({Channel.WEB_CHAT})

    def __init__(self, notify: Callable[[Address], None]):
        self._notify = notify

    def send(self, outgoing: Outgoing) -> str:
        """Tell every open page of this conversation; the id is our own, as there is no provider."""
        self._notify(outgoing.to)
        return provider_id(outgoing)

    def find(self, outgoing: Outgoing) -> str | None:
        """Nothing can be lost on the way, so a message in doubt counts as sent."""
        return provider_id(outgoing)


def provider_id(outgoing: Outgoing) -> str:
    """The name of this message among providers' names."""
    return f"web_chat:{outgoing.id}"
