"""What a message is, before anybody asks where it belongs."""

from __future__ import annotations

from conversations.astray import SURE
from conversations.heard import Heard
from conversations.talk import Talk

ASKS_US = ("status", "enquiry", "data_rights", "compliment")
"""Kinds of message that ask something of us; the open question waits for them."""


def decides(talk: Talk) -> bool:
    """Says outright whether they want to complain."""
    return bool(talk.heard.detail("declines_complaint") or talk.heard.wants_complaint)


def is_enquiry(heard: Heard) -> bool:
    """Asks us something, with no word of being unhappy."""
    understood = heard.understood
    sure = understood.kind == "enquiry" and understood.confidence >= SURE
    return sure and not understood.dissatisfied
