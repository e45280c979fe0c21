"""A message that only says who somebody is and where to find them: nothing in it to weigh."""

from __future__ import annotations

import re

from conversations.understanding.volunteered.contact import as_written
from conversations.understanding.volunteered.name_answered import name_answered
from conversations.understanding.volunteered.places import addresses

_WORDS = """
a address and at by call can flat full here home house i im in is it its live lives me mine mobile
my name number of on or our phone please postcode ring s text the this to try we you
"""
_SAYS_SO = frozenset(_WORDS.split())
_SIGNED = re.compile(r"\s*((?:[A-Z][\w'-]+\.? )?[A-Z][\w'-]+ [A-Z][\w'-]+)(?:,| at| of| from| -)\s")
""" "Orla Bell at 74 Elm House": a name told by its capitals and by what follows."""


def only_contact(text: str, name: str | None) -> bool:
    """Whether nothing is said but a name, an address, a number, and that they are these."""
    signed = _SIGNED.match(text)
    name = name or (name_answered(signed[1]) if signed else None)
    found = [*addresses(text), *as_written(text), *([name] if name else ())]
    for detail in sorted(found, key=len, reverse=True):
        text = re.sub(re.escape(detail), " ", text, flags=re.IGNORECASE)
    return bool(found) and _SAYS_SO.issuperset(re.findall(r"[^\W_]+", text.lower()))
