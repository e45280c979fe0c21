"""The handset's numbers: only those that Ofcom keeps for drama, so that no real person is meant."""

from __future__ import annotations

import re

_DRAMA = re.compile(r"(?:\+44|0044|0)7700900(\d{3})")


def drama_number(written: str) -> str | None:
    """The number in E.164, however it is written; None for one that could be somebody's."""
    found = _DRAMA.fullmatch(re.sub(r"[\s().-]", "", written))
    return f"+447700900{found[1]}" if found else None


def as_dialled(number: str) -> str:
    """As people in the UK write it: "07700 900101"."""
    national = "0" + number.removeprefix("+44")
    return f"{national[:5]} {national[5:]}"
