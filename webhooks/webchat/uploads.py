"""Photos and files that come with a message."""

from __future__ import annotations

from messages.incoming import Media
from webhooks import uploads
from webhooks.webchat.said import NotSaid


def read_files() -> tuple[Media, ...]:
    """The files of the message, in order; raises `NotSaid` where they are too many or too large."""
    try:
        return uploads.read_files()
    except uploads.TooMuch as too_much:
        raise NotSaid(too_much.fault) from None
