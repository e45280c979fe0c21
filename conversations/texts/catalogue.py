"""All texts by name."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.texts import (
    chase,
    choices,
    complain,
    consent,
    danger,
    desk,
    moves,
    praise,
    report,
    represent,
    welcome,
)
from conversations.texts.text import Text

ROOMS = (
    welcome,
    complain,
    represent,
    consent,
    report,
    praise,
    chase,
    danger,
    moves,
    desk,
    choices,
)

TEXTS: Mapping[str, Text] = {text.name: text for room in ROOMS for text in room.TEXTS}
