"""What a person takes a message to ask of them: by its buttons, else by its words."""

from __future__ import annotations

import re

from tests.crowd.bank import phrases
from tests.crowd.records import Message


def asked_in(messages: tuple[Message, ...]) -> str:
    """The name of what the last of these asks; empty when none asks anything."""
    for message in reversed(messages):
        if asked := _asked(message):
            return asked
    return ""


def _asked(message: Message) -> str:
    known = phrases("reading")
    values = {value for value, _ in message.choices}
    by_button = next((name for value, name in known["choices"].items() if value in values), "")
    if by_button:
        return str(by_button)
    for name, cue in known["words"].items():
        if re.search(cue, message.text, re.IGNORECASE):
            return str(name)
    return "unknown" if message.choices or message.text.rstrip().endswith("?") else ""
