"""A message that only says who somebody is and where to find them: nothing in it to weigh."""

from __future__ import annotations

import re

from conversations.understanding.volunteered.contact import as_written
from conversations.understanding.volunteered.places import addresses

_WORDS = """
a address and at by call can flat full here home house i im in is it its live lives me mine mobile
my name number of on or our phone please postcode ring s text the this to try we you
"""
_SAYS_SO = frozenset(_WORDS.split())


def only_contact(text: str, name: str | None) -> bool:
    """Whether nothing is said but a name, an address, a number, and that they are these."""
    found = [*addresses(text), *as_written(text), *([name] if name else ())]
    for detail in sorted(found, key=len, reverse=True):
        text = re.sub(re.escape(detail), " ", text, flags=re.IGNORECASE)
    return bool(found) and _SAYS_SO.issuperset(re.findall(r"[^\W_]+", text.lower()))
