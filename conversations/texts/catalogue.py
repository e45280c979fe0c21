"""All texts by name."""

from __future__ import annotations

from collections.abc import Mapping

from conversations.texts import (
    after,
    anonymous,
    ask,
    behaviour,
    chase,
    choices,
    claim,
    complain,
    consent,
    danger,
    data,
    desk,
    earlier,
    elected,
    elsewhere,
    letters,
    more,
    moves,
    needs,
    offer,
    praise,
    report,
    represent,
    safe,
    stranger,
    survey,
    unpursued,
    welcome,
    withdraw,
)
from conversations.texts.text import Text

ROOMS = (
    welcome,
    offer,
    unpursued,
    complain,
    represent,
    consent,
    report,
    praise,
    chase,
    more,
    earlier,
    withdraw,
    anonymous,
    survey,
    elected,
    claim,
    data,
    elsewhere,
    ask,
    after,
    stranger,
    danger,
    safe,
    needs,
    moves,
    desk,
    letters,
    behaviour,
    choices,
)

TEXTS: Mapping[str, Text] = {text.name: text for room in ROOMS for text in room.TEXTS}
